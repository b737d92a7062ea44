using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Schemas;
using Newtonsoft.Json;

namespace Compliance.Descriptors;

/// <summary>
/// The JSON Schemas of the files that people write, for an editor to complete and check while one types. They are written
/// from the shapes that the readers go by. What a schema cannot say, such as a dimension, the reader says when it reads.
/// </summary>
public static class FileSchemas
{
    /// <summary>Writes every schema: the text under the name of its file, such as <c>descriptor.schema.json</c>.</summary>
    /// <param name="vocabulary">The facts that a descriptor may state; in a pack's files its names are offered, and others are accepted.</param>
    public static IReadOnlyDictionary<string, string> Write(Vocabulary vocabulary) => Write(vocabulary, new NamedPackShapes(vocabulary));

    /// <summary>Writes every schema for one pack: its files have the kinds and facts of its vocabulary, its own departments, and cases of its own rules, and no others.</summary>
    /// <param name="pack">The pack.</param>
    public static IReadOnlyDictionary<string, string> Write(RulePack pack) => Write(pack.Vocabulary, new NamedPackShapes(pack));

    private static Dictionary<string, string> Write(Vocabulary vocabulary, NamedPackShapes named) => new(StringComparer.Ordinal)
    {
        ["vocabulary.schema.json"] = Write("A vocabulary: the kinds of subjects, and the facts that may be stated about them", VocabularyShapes.File),
        ["jurisdictions.schema.json"] = Write("A list of jurisdictions that are known, and of which lies in which", JurisdictionListShapes.File),
        ["usual.schema.json"] = Write("What is usual of facts, so that a number in another unit is noted", UsualValuesShapes.File),
        ["pack.schema.json"] = Write("A rule pack: the instrument that its rules are taken from", PackShapes.Pack),
        ["rules.schema.json"] = Write("The rules of one chapter of an instrument", named.Rules),
        ["cases.schema.json"] = Write("The test cases of one chapter's rules, in a file beside it", named.Cases),
        ["checklist.schema.json"] = Write("What an instrument encourages, for people to go through", named.Checklist),
        ["found-since.schema.json"] = Write("What checks find in released versions that was not looked for when they were released", PackShapes.FoundSince),
        ["sets.schema.json"] = Write("Sets of packs that are evaluated side by side", PackSetShapes.File),
        ["descriptor.schema.json"] = Write("A subject and what is stated about it, or a list of subjects", DescriptorShapes.File(vocabulary)),
    };

    /// <summary>The text of one schema.</summary>
    internal static string Write(string title, Shape shape)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented, Indentation = 2, CloseOutput = false })
            JsonSchemaWriter.Write(title, shape).WriteTo(json);
        text.WriteLine();
        return text.ToString();
    }
}
