using System.Linq;
using Newtonsoft.Json.Linq;

namespace Compliance.Schemas;

/// <summary>Writes shapes as JSON Schema, draft-07: the draft that editors know best.</summary>
internal sealed class JsonSchemaWriter
{
    private static readonly (ScalarTypes Type, string Word)[] TypeWords =
        [(ScalarTypes.Text, "string"), (ScalarTypes.Number, "number"), (ScalarTypes.Boolean, "boolean"), (ScalarTypes.Nothing, "null")];

    private readonly JObject _definitions = [];

    private JsonSchemaWriter()
    {
    }

    /// <summary>The schema of a file.</summary>
    public static JObject Write(string title, Shape shape)
    {
        var writer = new JsonSchemaWriter();
        var schema = new JObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = title };
        schema.Merge(writer.Write(shape));
        if (writer._definitions.Count > 0)
            schema["definitions"] = writer._definitions;
        return schema;
    }

    private JObject Write(Shape shape)
    {
        var schema = new JObject();
        if (Describe(shape) is { } description)
            schema["description"] = description;

        switch (shape)
        {
            case ScalarShape scalar:
                AddScalar(schema, scalar);
                break;
            case WordShape words:
                schema["enum"] = new JArray(words.Words);
                break;
            case ListShape list:
                AddList(schema, list);
                break;
            case ObjectShape mapping:
                AddObject(schema, mapping);
                break;
            case MapShape map:
                AddMap(schema, map);
                break;
            case AnyShape any:
                schema["anyOf"] = new JArray(any.Options.Select(Write));
                break;
            case NamedShape named:
                schema = Refer(named);
                break;
        }

        return schema;
    }

    private static string? Describe(Shape shape) => shape is ScalarShape { Pattern: not null } scalar
        ? (scalar.Description is null ? scalar.Expected : $"{scalar.Description} ({scalar.Expected})")
        : shape.Description;

    private static void AddScalar(JObject schema, ScalarShape shape)
    {
        var words = TypeWords.Where(type => shape.Types.HasFlag(type.Type)).Select(type => type.Word).ToList();
        schema["type"] = words.Count == 1 ? words[0] : new JArray(words);
        if (shape.Pattern is null)
            return;

        // A word of the editors' own, which validators pass over: to a person, the pattern says nothing.
        schema["pattern"] = shape.Pattern;
        schema["patternErrorMessage"] = "expected " + shape.Expected;
    }

    private void AddList(JObject schema, ListShape shape)
    {
        schema["type"] = "array";
        schema["items"] = Write(shape.Item);
        if (shape.NeedsOne)
            schema["minItems"] = 1;
    }

    private void AddObject(JObject schema, ObjectShape shape)
    {
        schema["type"] = "object";
        schema["properties"] = new JObject(shape.Keys.Select(key => new JProperty(key.Name, Write(key.Value))));
        if (shape.Keys.Any(key => key.IsRequired))
            schema["required"] = new JArray(shape.Keys.Where(key => key.IsRequired).Select(key => key.Name));
        if (!shape.IsOpen)
            schema["additionalProperties"] = false;
        if (shape.NeedsOne)
            schema["minProperties"] = 1;
        if (shape.Alternatives.Count > 0)
            schema["anyOf"] = new JArray(shape.Alternatives.Select(keys => WriteAlternative(keys, shape)));
    }

    // Each refuses the keys that only others have, by name: an editor tells of the key that is too much, and of no schemas that match at once.
    private static JObject WriteAlternative(string[] keys, ObjectShape shape)
    {
        var schema = new JObject { ["required"] = new JArray(keys) };
        var others = shape.Alternatives.SelectMany(set => set).Distinct().Except(keys).Except(shape.Companions).ToList();
        if (others.Count > 0)
            schema["properties"] = new JObject(others.Select(key => new JProperty(key, false)));
        return schema;
    }

    private void AddMap(JObject schema, MapShape shape)
    {
        schema["type"] = "object";
        schema["additionalProperties"] = Write(shape.Value);
        if (shape.KeyForm is { } form)
            schema["propertyNames"] = new JObject { ["pattern"] = form.Expression };
        if (shape.NeedsOne)
            schema["minProperties"] = 1;
    }

    private JObject Refer(NamedShape shape)
    {
        if (!_definitions.ContainsKey(shape.Name))
        {
            // Its name is reserved before its parts are written, so that what is met first comes first.
            _definitions[shape.Name] = null;
            _definitions[shape.Name] = Write(shape.Value);
        }

        return new JObject { ["$ref"] = "#/definitions/" + shape.Name };
    }
}
