using System.Collections.Generic;
using System.Linq;

namespace Compliance.Tests.Architecture;

/// <summary>The drawing of the architecture page, in Mermaid: an arrow leads from what is used to what uses it.</summary>
internal static class Drawing
{
    private const string Library = "Compliance";

    /// <summary>The lines between the fences of the block.</summary>
    public static IReadOnlyList<string> Lines()
    {
        var folders = new DependencyGraph(FolderDependencies.Read());
        var projects = new DependencyGraph(ProjectDependencies.Read());
        return
        [
            "flowchart LR",
            $"  subgraph {Library}",
            .. Arrows(folders, folders.Ordered()).Select(arrow => "  " + arrow),
            "  end",
            .. Arrows(projects, projects.Ordered()),
        ];
    }

    private static IEnumerable<string> Arrows(DependencyGraph graph, IEnumerable<string> nodes) =>
        from node in nodes
        from used in graph.Direct(node)
        select $"  {used} --> {node}";
}
