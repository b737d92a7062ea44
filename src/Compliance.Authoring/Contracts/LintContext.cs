using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Packs;

namespace Compliance.Authoring.Contracts;

/// <summary>What a check may look at.</summary>
/// <param name="Pack">The pack, with its cases.</param>
/// <param name="Catalog">The packs around it, its parents among them.</param>
public sealed record LintContext(RulePack Pack, PackCatalog Catalog)
{
    /// <summary>Folders in which the texts of instruments may lie that do not lie beside their packs.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>The folder of the pack.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(Pack.Rules.First().Span.File))!;
}
