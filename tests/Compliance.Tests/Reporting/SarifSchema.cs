using System.Collections.Generic;
using System.IO;
using System.Linq;
using NJsonSchema;

namespace Compliance.Tests.Reporting;

/// <summary>The official schema of SARIF.</summary>
internal static class SarifSchema
{
    /// <summary>What the schema finds wrong; a test that needs it is not run where it is not there.</summary>
    public static IReadOnlyList<string> Errors(string sarif)
    {
        var schema = JsonSchema.FromJsonAsync(File.ReadAllText(OfficialSchemas.Find("sarif-2.1.0.json"))).GetAwaiter().GetResult();
        return [.. schema.Validate(sarif).Select(error => error.ToString())];
    }
}
