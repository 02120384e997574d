[
  inputs: [
    "{mix,.formatter}.exs",
    "{build,config,lib,test,bench,examples,fixtures}/**/*.{ex,exs}"
  ]
]
