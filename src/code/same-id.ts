/**
 * Names that share an identifier, such as two spellings of a journal with one ISSN, under one of them: the first that was met. Joins
 * along chains of shared identifiers.
 */
export class SameId {
  private readonly parents = new Map<string, string>()
  private readonly named = new Map<string, string>()

  /** Notes that a name stands with an identifier. */
  note(name: string, id: string): void {
    const other = this.named.get(id)
    if (other === undefined) this.named.set(id, name)
    else this.join(this.of(other), this.of(name))
  }

  /** The name that stands for a name and all that share an identifier with it. */
  of(name: string): string {
    let root = name
    for (let next = this.parents.get(root); next !== undefined; next = this.parents.get(root)) root = next
    for (let at = name; at !== root;) {
      const next = this.parents.get(at) ?? root
      this.parents.set(at, root)
      at = next
    }
    return root
  }

  private join(first: string, second: string): void {
    if (first !== second) this.parents.set(second, first)
  }
}
