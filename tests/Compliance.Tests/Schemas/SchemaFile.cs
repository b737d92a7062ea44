using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Text;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Compliance.Tests.Schemas;

/// <summary>A schema as it is shipped, read by a validator that knows nothing of this library.</summary>
internal sealed class SchemaFile
{
    private readonly JsonSchema _schema;

    private SchemaFile(string text) => _schema = JsonSchema.FromJsonAsync(Spelt(text)).GetAwaiter().GetResult();

    public static string PathOf(string name) => Repository.PathOf("rules", "schema", name);

    public static SchemaFile Load(string name) => new(File.ReadAllText(PathOf(name)));

    /// <summary>A schema that is not shipped.</summary>
    public static SchemaFile Of(string text) => new(text);

    // The validator knows no schema that is just false: one that nothing matches says the same.
    private static string Spelt(string text)
    {
        var schema = JObject.Parse(text);
        foreach (var never in schema.Descendants().OfType<JProperty>().Where(property => property.Value is JValue { Value: false } && property.Name != "additionalProperties").ToList())
            never.Value = new JObject { ["not"] = new JObject() };
        return schema.ToString();
    }

    /// <summary>Everything that is wrong with a YAML text.</summary>
    public IReadOnlyList<string> ErrorsOf(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        return ErrorsOf(YamlReader.Read(yaml, "text.yaml", diagnostics), diagnostics);
    }

    /// <summary>Everything that is wrong with a file, YAML or JSON.</summary>
    public IReadOnlyList<string> ErrorsOfFile(string path)
    {
        var diagnostics = new DiagnosticBag();
        var text = File.ReadAllText(path);
        var node = Path.GetExtension(path) == ".json" ? JsonReader.Read(text, path, diagnostics) : YamlReader.Read(text, path, diagnostics);
        return ErrorsOf(node, diagnostics);
    }

    private IReadOnlyList<string> ErrorsOf(Node? node, DiagnosticBag diagnostics)
    {
        if (node is null || diagnostics.HasErrors)
            throw new InvalidDataException(string.Join("\n", diagnostics.Items));

        return [.. _schema.Validate(NodeJson.Of(node).ToString(Newtonsoft.Json.Formatting.None)).Select(error => error.ToString())];
    }
}
