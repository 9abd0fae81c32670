/**
 * A path as the parameter of a notebook: `let project: FilePath = bundledReview`. What `reviewbook notebooks -p project=my-review` gives for
 * it is a path from where the command is called; the notebook itself runs in its own folder.
 */
export type FilePath = string
