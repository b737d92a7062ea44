using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Cli.Infrastructure;
using Compliance.Cli.Output;
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
        if (PathOf(name, language) is not { } path)
            return null;

        InputFiles.OfCommand.Add([path]);
        var read = ImportProfile.Load(path, pack.Vocabulary);
        DiagnosticText.Write(errors, read.Diagnostics, language);
        return read.Value;
    }

    /// <summary>The files of all that the tool carries, by their names.</summary>
    public static IReadOnlyList<string> Shipped => Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder, "*" + End).Order(StringComparer.Ordinal)] : [];

    /// <summary>The file of a profile; null where there is none, which is said with the nearest name.</summary>
    public static string? PathOf(string name, Language language)
    {
        var path = name.EndsWith(End, StringComparison.OrdinalIgnoreCase) ? name : Path.Combine(Folder, name + End);
        if (File.Exists(path))
            return path;

        var names = Shipped.Select(file => Path.GetFileNameWithoutExtension(file)!).ToList();
        var nearest = NearestName.Of(name, names);
        Refusal.Write(
            language,
            $"没有导入方案“{name}”：应为 {string.Join(", ", names)} 之一，或一个文件{(nearest is null ? "" : $"；是否应为“{nearest}”？")}",
            $"there is no profile '{name}': expected one of {string.Join(", ", names)}, or a file{(nearest is null ? "" : $"; did you mean '{nearest}'?")}");
        return null;
    }
}
