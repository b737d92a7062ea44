using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Extensions.Options;

namespace Compliance.Extensions.Hosting;

/// <summary>Says what is wrong with the options, all of it at once, before the host starts.</summary>
internal sealed class ComplianceOptionsValidator : IValidateOptions<ComplianceOptions>
{
    public ValidateOptionsResult Validate(string? name, ComplianceOptions options)
    {
        var failures = Failures(options).ToList();
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Failures(ComplianceOptions options)
    {
        if (options.Packs.Count == 0)
            yield return "Compliance: no pack is named; add one to Packs, jiaozuo-2023-3 for one.";
        foreach (var pack in options.Packs.Where(string.IsNullOrWhiteSpace))
            yield return $"Compliance: a pack in Packs is named '{pack}'; expected ID, ID@VERSION, a folder with a pack.yaml, or a zip file of one.";
        foreach (var pack in options.Packs.GroupBy(pack => pack, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return $"Compliance: the pack '{pack.Key}' is named {pack.Count()} times in Packs.";
        foreach (var folder in options.Folders.Where(folder => !Directory.Exists(folder)))
            yield return $"Compliance: there is no folder '{folder}', which Folders names.";
        if (options.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            yield return $"Compliance: TimeZone is '{zone}', which this machine does not know; expected a name such as Asia/Shanghai.";
    }
}
