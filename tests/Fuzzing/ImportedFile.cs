using System;
using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Importing;
using Compliance.Packs;
using Compliance.Profiles;
using Compliance.Workbooks;

namespace Compliance.Fuzzing;

/// <summary>Files that are read by their paths: each input is one for a moment.</summary>
internal static class ImportedFile
{
    /// <summary>Reads an input by a shipped profile.</summary>
    public static string Read(RulePack pack, string rules, string profile, string name, byte[] bytes, Func<ReadResult<DescriptorFile>, string> write)
    {
        var import = new ProfileImport(ImportProfile.Load(Path.Combine(rules, "profiles", profile + ".yaml"), pack.Vocabulary).Require(), RecordFormats.All(WorkbookFormats.All), pack);
        return AsFile(name, bytes, path => write(new DescriptorReader(pack) { Imports = [import] }.ReadFile(path)));
    }

    /// <summary>Reads an input as a profile.</summary>
    public static string ReadProfile(RulePack pack, byte[] bytes) =>
        AsFile("a.yaml", bytes, path => string.Concat(ImportProfile.Load(path, pack.Vocabulary).Diagnostics.Select(one => one + "\n")));

    private static string AsFile(string name, byte[] bytes, Func<string, string> read)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"compliance-fuzz-{Environment.ProcessId}");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return read(path);
    }
}
