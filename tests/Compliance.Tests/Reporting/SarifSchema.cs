using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NJsonSchema;
using NUnit.Framework;

namespace Compliance.Tests.Reporting;

/// <summary>The official schema of SARIF, which is no part of this repository: it is looked for beside it, or where COMPLIANCE_SCHEMAS says.</summary>
internal static class SarifSchema
{
    private const string Name = "sarif-2.1.0.json";

    /// <summary>What the schema finds wrong; a test that needs it is not run where it is not there.</summary>
    public static IReadOnlyList<string> Errors(string sarif)
    {
        if (Candidates().FirstOrDefault(File.Exists) is not { } file)
        {
            Assert.Ignore($"{Name} is not at hand: put it into ../shared/schemas, or name its folder in COMPLIANCE_SCHEMAS.");
            return [];
        }

        var schema = JsonSchema.FromJsonAsync(File.ReadAllText(file)).GetAwaiter().GetResult();
        return [.. schema.Validate(sarif).Select(error => error.ToString())];
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("COMPLIANCE_SCHEMAS") is { Length: > 0 } folder)
            yield return Path.Combine(folder, Name);
        yield return Repository.PathOf("..", "shared", "schemas", Name);
    }
}
