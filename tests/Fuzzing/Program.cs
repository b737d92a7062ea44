using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Compliance.Fuzzing;

// RULES CORPUS SECONDS [SEED]: reads the corpus, and then what changes make of it for so many seconds, the same share for each target.
// Where the library is instrumented, what reaches something new is kept, made small and added to the corpus.
var (rules, corpus, seconds) = (args[0], args[1], double.Parse(args[2], CultureInfo.InvariantCulture));
var seed = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 20231206;

// First: instrumented code writes into its map.
var coverage = new Coverage();
var targets = Target.All(rules);
var failures = 0;

foreach (var target in targets)
{
    var folder = Directory.CreateDirectory(Path.Combine(corpus, target.Name)).FullName;
    List<byte[]> inputs = [.. target.Seeds, .. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
    var reached = new HashSet<int>();
    foreach (var input in inputs)
    {
        Try(target, input);
        reached.UnionWith(coverage.Take());
    }

    var (known, before) = (inputs.Count, reached.Count);
    var (mutator, tried) = (new Mutator(seed), 0L);
    var clock = Stopwatch.StartNew();
    while (clock.Elapsed.TotalSeconds < seconds / targets.Count)
    {
        var input = mutator.Change(inputs[mutator.Below(2) == 0 ? mutator.Below(inputs.Count) : inputs.Count - 1 - mutator.Below(Math.Min(inputs.Count, 20))], inputs);
        tried++;
        Try(target, input);
        if (coverage.Take() is { Count: > 0 } branches && branches.Exists(branch => !reached.Contains(branch)))
        {
            reached.UnionWith(branches);
            inputs.Add(input);
        }
    }

    Console.WriteLine($"  {target.Name}: {known} known inputs, {tried} tried, {inputs.Count - known} reach something new, {before} branches then {reached.Count}");
    if (inputs.Count > known)
        Keep(target, folder);

    void Keep(Target kept, string place)
    {
        foreach (var (input, name) in Corpus.Small(kept, coverage, inputs))
            File.WriteAllBytes(Path.Combine(place, name), input);
        foreach (var file in Directory.GetFiles(place).Where(file => !Corpus.Names.Contains(Path.GetFileName(file))))
            File.Delete(file);
    }
}

Console.WriteLine($"Fuzzing: {(failures == 0 ? "Passed" : "Failed")}!  - Failed: {failures}, Passed: {(failures == 0 ? 1 : 0)}, Skipped: 0");
return failures == 0 ? 0 : 1;

void Try(Target target, byte[] input)
{
    if (Check.Of(target, input) is not { } wrong)
        return;

    failures++;
    var file = Path.Combine(Path.GetTempPath(), $"{target.Name}-{Convert.ToHexStringLower(SHA256.HashData(input))[..12]}");
    File.WriteAllBytes(file, input);
    if (failures <= 20)
        Console.WriteLine($"  FAILED {target.Name} {file}: {wrong}");
}
