using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Authoring.Comparison;
using Compliance.Authoring.Comparison.Registers;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Extensions.Hosting;
using Compliance.Packs;
using Compliance.Sessions;

namespace Compliance.Server.Desk;

/// <summary>The versions of packs that there are, what they differ in, and what another one would make of the register.</summary>
internal sealed class PackVersions(PackCatalog catalog, ComplianceService compliance, RegisterReading reading)
{
    private readonly ConcurrentDictionary<(string Id, string Before, string After), Lazy<PackComparison>> _compared = [];

    /// <summary>The packs by id, each with its versions.</summary>
    public IEnumerable<(string Id, IReadOnlyList<string> Versions)> All => catalog.Ids.Select(id => (id, catalog.Versions(id)));

    /// <summary>One of them; null where there is none. A name is looked up among those that there are, and is no path.</summary>
    public RulePack? Find(string id, string version) =>
        catalog.Ids.Contains(id) && catalog.Versions(id).Contains(version) ? catalog.Load($"{id}@{version}", withCases: true).Require() : null;

    /// <summary>What two versions differ in; null where there is one of them only. It is worked out once.</summary>
    public PackComparison? Compare(string id, string before, string after)
    {
        if (_compared.TryGetValue((id, before, after), out var known))
            return known.Value;
        if (Find(id, before) is not { } old || Find(id, after) is not { } now)
            return null;
        return _compared.GetOrAdd((id, before, after), _ => new Lazy<PackComparison>(() => PackComparison.Of(old, now))).Value;
    }

    /// <summary>What the rules in use and another version make of all that was handed in.</summary>
    /// <param name="packs">Both versions.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<(RegisterComparison Register, IReadOnlyList<string> Unread)> ImpactAsync(PackComparison packs, CancellationToken cancellation)
    {
        var register = await reading.ReadAsync(cancellation).ConfigureAwait(false);
        var comparer = new RegisterComparer(packs, new EvaluationOptions(Today: compliance.Today));
        if (register.Subjects.Count == 0)
            return (comparer.Result, register.Unread);

        var folder = Directory.CreateTempSubdirectory("compliance-register-");
        try
        {
            // Each stands in a file of its own, so that one that the other version cannot read leaves the others.
            var files = new List<string>();
            foreach (var subject in register.Subjects)
            {
                var file = Path.Combine(folder.FullName, $"{files.Count:D7}.yaml");
                await File.WriteAllTextAsync(file, DescriptorWriter.ToYaml(subject), cancellation).ConfigureAwait(false);
                files.Add(file);
            }

            comparer.Compare(new FoundFiles(files, [], []), cancellation: cancellation);
            var names = files.Zip(register.Subjects).ToDictionary(pair => pair.First, pair => pair.Second.ToString());
            return (comparer.Result, [.. register.Unread, .. comparer.Unread.Select(file => names.GetValueOrDefault(file, file))]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Reads a pack that somebody sends, as a zip file with its vocabulary.</summary>
    /// <exception cref="ReadException">It is wrong.</exception>
    /// <exception cref="InvalidDataException">It is no zip file, or holds something that a pack does not have.</exception>
    public static RulePack Read(byte[] zip)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, zip);
            using var unpacked = ZippedPack.Extract(file);
            return new PackCatalog(Path.GetDirectoryName(unpacked.PackFolder)!) { AllowsChanged = true }.Load(unpacked.PackFolder, withCases: true).Require();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
