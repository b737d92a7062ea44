using System;
using System.IO;
using System.IO.Compression;
using Compliance.Tests;

namespace Compliance.Extensions.Hosting.Tests;

/// <summary>A copy of the shipped rules without their lock, which a test may change.</summary>
internal sealed class RulesFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("compliance-hosting-");

    public RulesFolder()
    {
        var rules = Repository.PathOf("rules");
        foreach (var file in Directory.GetFiles(rules, "*.yaml", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(rules, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Path => _folder.FullName;

    public string Chapter => System.IO.Path.Combine(Path, "jiaozuo-2023-3", "1.0.0", "2.2-building-energy.yaml");

    public string Zip()
    {
        var path = Path + ".zip";
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var name in new[] { "vocabulary.yaml", "jurisdictions.yaml", "usual.yaml" })
            archive.CreateEntryFromFile(System.IO.Path.Combine(Path, name), name);
        var pack = System.IO.Path.Combine(Path, "henan-2023", "1.0.0");
        foreach (var file in Directory.GetFiles(pack))
            archive.CreateEntryFromFile(file, "henan-2023/1.0.0/" + System.IO.Path.GetFileName(file));
        return path;
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
            _folder.Delete(recursive: true);
        File.Delete(Path + ".zip");
    }
}
