using System;
using System.IO;
using System.Linq;
using FluentAssertions;

namespace Compliance.Tests.Samples.Ci;

/// <summary>A repository of descriptors, as the templates expect it: <c>descriptors/</c>, and the script in <c>ci/</c>.</summary>
internal sealed class DescriptorRepository : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A repository whose branch main has one commit with a compliant and a failing descriptor.</summary>
    public DescriptorRepository()
    {
        Directory.CreateDirectory(_folder.PathOf("ci"));
        File.Copy(Repository.PathOf("samples", "ci", "changed-descriptors.sh"), _folder.PathOf("ci", "changed-descriptors.sh"));
        Write("descriptors/office.yaml", Sample("government-office-jiefang.yaml"));
        Write("descriptors/old/road.yaml", Sample("utility-tunnel-gaoxin.yaml"));
        Write("notes.yaml", "not: a descriptor");
        Git("init -q -b main");
        Commit();
    }

    public string Path => _folder.Path;

    public static string Sample(string name) => File.ReadAllText(Repository.PathOf("samples", "projects", name));

    public string PathOf(string name) => _folder.PathOf(name);

    public void Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Commits everything, and gives the commit.</summary>
    public string Commit()
    {
        Git("add -A");
        Git("-c user.name=Test -c user.email=test@example.org commit -q -m change --allow-empty");
        return Git("rev-parse HEAD").Trim();
    }

    public string Git(string arguments)
    {
        var (status, output, errors) = Shell.Run(Path, "git " + arguments);
        status.Should().Be(0, "git {0}: {1}", arguments, errors);
        return output;
    }

    /// <summary>The files that a run left behind which are not part of the repository.</summary>
    public string[] Made() => [.. Git("ls-files -z --others").Split('\0', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();
}
