using System;
using System.IO;
using System.Linq;
using Compliance.Cli.Infrastructure;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Importing;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Profiles;
using Compliance.Workbooks;

namespace Compliance.Cli.Display;

/// <summary>Loads the profile that a command names, and says what is wrong with it.</summary>
internal static class ProfileLoading
{
    private const string End = ".yaml";

    private static string Folder => Path.Combine(ShippedPacks.Catalog.Roots[0], "profiles");

    /// <summary>The import by a profile; null where there is none, or it cannot be read, which is said.</summary>
    public static DescriptorImport? Load(string name, RulePack pack, Terminal errors, Language language) =>
        Read(name, pack, errors, language) is { } profile ? new ProfileImport(profile, RecordFormats.All(WorkbookFormats.All), pack) : null;

    /// <summary>The profile itself.</summary>
    public static ImportProfile? Read(string name, RulePack pack, Terminal errors, Language language)
    {
        var path = name.EndsWith(End, StringComparison.OrdinalIgnoreCase) ? name : Path.Combine(Folder, name + End);
        if (!File.Exists(path))
        {
            var names = Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*" + End).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).ToList() : [];
            var nearest = NearestName.Of(name, names);
            Refusal.Write(
                language,
                $"没有导入方案“{name}”：应为 {string.Join(", ", names)} 之一，或一个文件{(nearest is null ? "" : $"；是否应为“{nearest}”？")}",
                $"there is no profile '{name}': expected one of {string.Join(", ", names)}, or a file{(nearest is null ? "" : $"; did you mean '{nearest}'?")}");
            return null;
        }

        var read = ImportProfile.Load(path, pack.Vocabulary);
        DiagnosticText.Write(errors, read.Diagnostics, language);
        return read.Value;
    }
}
