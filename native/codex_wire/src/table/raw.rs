//! The table's text.
//!
//! ```json
//! {"version": "0.169.0", "roots": {"exec": 12, "app_server": 40}, "definitions": {"ThreadItem": 7},
//!  "connection": {"requests": 50, "response": 51},
//!  "modules": {"Codex.Items.AgentMessage": ["id", "text", "extra"]}, "nodes": [...]}
//! ```
//! Nodes refer to each other by index; `k` is their kind:
//! - `any`, `bool`, `int`, `float`, `string`
//! - `raw`: any value, as the text that it is written as
//! - `enum`: `values` are pairs of a wire string and an atom's name
//! - `tag`: `variants` are pairs of a wire string and the `struct` node, none of whose fields are known, that it stands for: what
//!   one dialect writes as an object with nothing but its tag, the other writes as the tag alone
//! - `list`, `map` (open, string keys): `of` a node
//! - `struct`: `module`; `fields` are `[wire key, field, node, required]`; `consts` are wire keys with a fixed string;
//!   `set` are fields with a fixed atom; `lift` is `[wire key, fields]`, an object whose keys belong to the same struct
//! - `union`: the object's `tag` chooses among `variants` (`[tag, node]`); `unknown` is the module for any other tag
//! - `either`: `of` nodes, told apart by what the value looks like

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use crate::name::{Literal, Name, Names};

use super::{
    AtomId, Connection, Field, Fields, Lift, Node, NodeId, Root, Shape, ShapeId, Struct, Table,
    TableError, Union, Unknown,
};

#[derive(Deserialize)]
struct RawTable {
    roots: HashMap<String, NodeId>,
    definitions: HashMap<String, NodeId>,
    modules: BTreeMap<String, Vec<String>>,
    nodes: Vec<RawNode>,
    connection: Option<RawConnection>,
}

/// What comes over a connection beside the events of the app-server.
#[derive(Deserialize)]
struct RawConnection {
    requests: NodeId,
    response: NodeId,
}

#[derive(Deserialize)]
#[serde(tag = "k", rename_all = "lowercase")]
enum RawNode {
    Any,
    Bool,
    Int,
    Float,
    String,
    Raw,
    Enum {
        values: Vec<(Box<str>, String)>,
    },
    Tag {
        variants: Vec<(Box<str>, NodeId)>,
    },
    List {
        of: NodeId,
    },
    Map {
        of: NodeId,
    },
    Struct {
        module: String,
        fields: Vec<RawField>,
        #[serde(default)]
        consts: Vec<(Box<str>, Box<str>)>,
        #[serde(default)]
        set: Vec<(String, String)>,
        #[serde(default)]
        lift: Option<(Box<str>, Vec<RawField>)>,
    },
    Union {
        tag: Box<str>,
        variants: Vec<(Box<str>, NodeId)>,
        #[serde(default)]
        unknown: Option<String>,
    },
    Either {
        of: Vec<NodeId>,
    },
}

/// Wire key, field, node, required.
type RawField = (Box<str>, String, NodeId, bool);

const STRUCT: &str = "__struct__";
const EXTRA: &str = "extra";
const WIRE: &str = "wire";

pub(super) fn load(text: &str, order: impl FnMut(&mut Vec<&str>)) -> Result<Table, TableError> {
    let raw: RawTable = serde_json::from_str(text)?;
    let mut loader = Loader::default();
    let (wire, extra) = (loader.atom(WIRE), loader.atom(EXTRA));
    loader.shapes(&raw.modules, order);
    let mut nodes = Vec::with_capacity(raw.nodes.len());
    for (id, node) in raw.nodes.into_iter().enumerate() {
        // An event whose tag is unknown has to remember its dialect, and only the root knows that.
        let dialect = raw.roots.iter().find(|(_, root)| **root == id);
        nodes.push(loader.node(node, dialect.map(|(name, _)| name.as_str()))?);
    }
    let beside = raw.connection.iter();
    let beside = beside.flat_map(|beside| [&beside.requests, &beside.response]);
    let named = raw.roots.values().chain(raw.definitions.values());
    check(&nodes, named.chain(beside))?;
    let mut roots: HashMap<_, _> = raw
        .roots
        .iter()
        .map(|(name, id)| (name.clone(), Root::Event(*id)))
        .collect();
    if let (Some(&exec), Some(&app_server)) = (raw.roots.get("exec"), raw.roots.get("app_server")) {
        roots.insert("line".to_owned(), Root::Line { exec, app_server });
    }
    if let (Some(&events), Some(beside)) = (raw.roots.get("app_server"), raw.connection) {
        let connection = Connection {
            events,
            requests: beside.requests,
            response: beside.response,
        };
        roots.insert("connection".to_owned(), Root::Connection(connection));
    }
    Ok(Table {
        nodes,
        wire,
        extra,
        shapes: loader.shapes,
        atoms: loader.atoms,
        roots,
        definitions: raw.definitions,
    })
}

/// Every node that is spoken of must exist: decoding indexes without asking.
fn check<'n>(nodes: &[Node], roots: impl Iterator<Item = &'n NodeId>) -> Result<(), TableError> {
    let fields = |fields: &Fields| fields.0.iter().map(|field| field.node).collect::<Vec<_>>();
    let mut used: Vec<NodeId> = roots.copied().collect();
    for node in nodes {
        match node {
            Node::Scalar | Node::Raw | Node::Enum(_) => (),
            Node::List(of) | Node::Map(of) => used.push(*of),
            Node::Either(of) => used.extend(of),
            Node::Tag(variants) => used.extend(variants.iter().map(|(_, node)| node)),
            Node::Union(union) => used.extend(union.variants.values()),
            Node::Struct(node) => {
                used.extend(fields(&node.fields));
                used.extend(node.lift.iter().flat_map(|lift| fields(&lift.fields)));
            }
        }
    }
    match used.into_iter().find(|id| *id >= nodes.len()) {
        Some(id) => Err(TableError::Node(id)),
        None => Ok(()),
    }
}

fn named<T>(pairs: Vec<(Box<str>, T)>) -> Vec<(Name, T)> {
    let name = |(text, value)| (Name::new(text), value);
    pairs.into_iter().map(name).collect()
}

#[derive(Default)]
struct Loader {
    atoms: Vec<String>,
    known: HashMap<String, AtomId>,
    shapes: Vec<Shape>,
    modules: HashMap<String, ShapeId>,
}

impl Loader {
    fn atom(&mut self, name: &str) -> AtomId {
        if let Some(&id) = self.known.get(name) {
            return id;
        }
        self.atoms.push(name.to_owned());
        self.known.insert(name.to_owned(), self.atoms.len() - 1);
        self.atoms.len() - 1
    }

    fn shapes(
        &mut self,
        modules: &BTreeMap<String, Vec<String>>,
        mut order: impl FnMut(&mut Vec<&str>),
    ) {
        for (module, fields) in modules {
            let mut names: Vec<&str> = fields.iter().map(String::as_str).collect();
            for own in [STRUCT, EXTRA] {
                if !names.contains(&own) {
                    names.push(own);
                }
            }
            order(&mut names);
            let shape = Shape {
                module: self.atom(&format!("Elixir.{module}")),
                fields: names.iter().map(|name| self.atom(name)).collect(),
            };
            self.modules.insert(module.clone(), self.shapes.len());
            self.shapes.push(shape);
        }
    }

    fn node(&mut self, raw: RawNode, dialect: Option<&str>) -> Result<Node, TableError> {
        Ok(match raw {
            RawNode::Any | RawNode::Bool | RawNode::Int | RawNode::Float | RawNode::String => {
                Node::Scalar
            }
            RawNode::Raw => Node::Raw,
            RawNode::Enum { values } => {
                let atom = |(text, name): (_, String)| (Name::new(text), self.atom(&name));
                Node::Enum(values.into_iter().map(atom).collect())
            }
            RawNode::Tag { variants } => Node::Tag(named(variants)),
            RawNode::List { of } => Node::List(of),
            RawNode::Map { of } => Node::Map(of),
            RawNode::Either { of } => Node::Either(of),
            RawNode::Union {
                tag,
                variants,
                unknown,
            } => Node::Union(Box::new(Union {
                opening: Literal::new(format!("\"{tag}\":\"")),
                tag,
                variants: Names::new(named(variants)),
                unknown: unknown
                    .map(|module| self.unknown(&module, dialect))
                    .transpose()?,
            })),
            RawNode::Struct {
                module,
                fields,
                consts,
                set,
                lift,
            } => {
                let shape = self.shape(&module)?;
                if consts.len() > Fields::MAX_CONSTS {
                    return Err(TableError::TooManyFields(module));
                }
                Node::Struct(Box::new(Struct {
                    shape,
                    size: self.shapes[shape].fields.len(),
                    extra: self.slot(shape, EXTRA)?,
                    fields: self.fields(&module, shape, fields)?,
                    lift: lift
                        .map(|(key, fields)| self.lift(&module, shape, key, fields, &set))
                        .transpose()?,
                    set: self.set(shape, &set)?,
                    tag: match consts.as_slice() {
                        [(key, value)] => Some(Literal::new(format!("\"{key}\":\"{value}\""))),
                        _ => None,
                    },
                    consts: named(consts),
                }))
            }
        })
    }

    fn unknown(&mut self, module: &str, dialect: Option<&str>) -> Result<Unknown, TableError> {
        let shape = self.shape(module)?;
        let set: Vec<(String, String)> = match dialect {
            Some(dialect) if self.slot(shape, WIRE).is_ok() => {
                vec![(WIRE.to_owned(), dialect.to_owned())]
            }
            _ => Vec::new(),
        };
        Ok(Unknown {
            shape,
            size: self.shapes[shape].fields.len(),
            set: self.set(shape, &set)?,
            extra: self.slot(shape, EXTRA)?,
            tag: (self.slot(shape, "type")?, self.atom("type")),
            payload: (self.slot(shape, "payload")?, self.atom("payload")),
        })
    }

    fn lift(
        &mut self,
        module: &str,
        shape: ShapeId,
        key: Box<str>,
        fields: Vec<RawField>,
        set: &[(String, String)],
    ) -> Result<Lift, TableError> {
        // Without a fixed dialect the slot is filled with what stands for "none".
        let dialect = set.iter().find(|(field, _)| field == WIRE);
        let dialect = dialect.map_or("nil", |(_, dialect)| dialect.as_str());
        Ok(Lift {
            key: Name::new(key),
            fields: self.fields(module, shape, fields)?,
            extra: self.slot(shape, EXTRA)?,
            wire: (self.slot(shape, WIRE)?, self.atom(dialect)),
        })
    }

    fn set(
        &mut self,
        shape: ShapeId,
        set: &[(String, String)],
    ) -> Result<Vec<(usize, AtomId)>, TableError> {
        let mut slots = vec![(self.slot(shape, STRUCT)?, self.shapes[shape].module)];
        for (field, atom) in set {
            slots.push((self.slot(shape, field)?, self.atom(atom)));
        }
        Ok(slots)
    }

    fn fields(
        &mut self,
        module: &str,
        shape: ShapeId,
        fields: Vec<RawField>,
    ) -> Result<Fields, TableError> {
        if fields.len() > Fields::MAX {
            return Err(TableError::TooManyFields(module.to_owned()));
        }
        let mut found = Vec::with_capacity(fields.len());
        for (key, name, node, required) in fields {
            found.push(Field {
                opening: Literal::new(format!("\"{key}\":")),
                key: Name::new(key),
                atom: self.atom(&name),
                slot: self.slot(shape, &name)?,
                node,
                required,
            });
        }
        Ok(Fields(found))
    }

    fn shape(&self, module: &str) -> Result<ShapeId, TableError> {
        let shape = self.modules.get(module).copied();
        shape.ok_or_else(|| TableError::Module(module.to_owned()))
    }

    fn slot(&self, shape: ShapeId, field: &str) -> Result<usize, TableError> {
        let shape = &self.shapes[shape];
        let slot = shape
            .fields
            .iter()
            .position(|atom| self.atoms[*atom] == field);
        slot.ok_or_else(|| TableError::Field {
            module: self.atoms[shape.module].clone(),
            field: field.to_owned(),
        })
    }
}
