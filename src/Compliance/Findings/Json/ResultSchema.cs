using Compliance.Descriptors;

namespace Compliance.Findings;

/// <summary>
/// The JSON Schema of results: of what <c>check --format json</c> writes, and of what an <see cref="Evaluation"/> writes by
/// itself. Fields are only added; what is there keeps its name, its type and its meaning.
/// </summary>
public static class ResultSchema
{
    /// <summary>The name of its file.</summary>
    public const string FileName = "result.schema.json";

    /// <summary>The version, which stands in every result as <c>schema</c>. The second number is raised where fields are added.</summary>
    public static string Version => "1.2";

    /// <summary>The text of the schema.</summary>
    public static string Write() => FileSchemas.Write($"A result, or one subject of it (version {Version}: fields are only added)", ResultShapes.File);
}
