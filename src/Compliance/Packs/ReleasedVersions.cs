using System.IO;
using System.Linq;
using Compliance.Text;

namespace Compliance.Packs;

/// <summary>The versions that a folder of packs has released, by the list that stands in it: <c>rules/released.lock</c>.</summary>
internal static class ReleasedVersions
{
    private const string List = "released.lock";

    /// <summary>Whether the pack in a folder is one of them. Where there is no list, nothing was released.</summary>
    /// <param name="folder">The pack's folder, of which the list stands two above.</param>
    /// <param name="header">The pack's header.</param>
    public static bool Include(string folder, PackHeader header)
    {
        try
        {
            var line = $"pack {header.Id} {header.Version} ";
            return File.ReadLines(Path.Combine(folder, "..", "..", List)).Any(entry => entry.StartsWith(line, System.StringComparison.Ordinal));
        }
        catch (System.Exception exception) when (FileErrors.IsReadFailure(exception))
        {
            return false;
        }
    }
}
