using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Compliance.Authoring.Explanations;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Localization;

namespace Compliance.Authoring.Scaffolding;

/// <summary>
/// The files of a new pack, with one rule and its cases to begin from: it loads without an error, its cases hold, and its
/// quotation is in its instrument. Where no vocabulary is in reach, one comes with it.
/// </summary>
public static class PackSkeleton
{
    private const string VocabularyFile = "vocabulary.yaml";
    private const string Day = "2026-01-01";

    /// <summary>The files by their names in the pack's folder, in the order in which a reader meets them.</summary>
    /// <param name="folder">The folder, which need not be there yet: the vocabulary in reach is looked for from it.</param>
    /// <param name="id">The pack's id.</param>
    /// <param name="title">The instrument's title.</param>
    /// <exception cref="ReadException">The vocabulary in reach cannot be read.</exception>
    /// <exception cref="InvalidOperationException">The vocabulary in reach has no Boolean, which the rule to begin from asks for.</exception>
    public static IReadOnlyList<(string Name, string Text)> Files(string folder, string id, string title) => Files(folder, id, title, Language.English);

    /// <summary>The same, with comments in a language.</summary>
    /// <param name="folder">The folder, which need not be there yet.</param>
    /// <param name="id">The pack's id.</param>
    /// <param name="title">The instrument's title.</param>
    /// <param name="language">The language of the comments.</param>
    /// <exception cref="ReadException">The vocabulary in reach cannot be read.</exception>
    /// <exception cref="InvalidOperationException">The vocabulary in reach has no Boolean, which the rule to begin from asks for.</exception>
    public static IReadOnlyList<(string Name, string Text)> Files(string folder, string id, string title, Language language) =>
        [.. Files(folder, id, title, SchemaPlace.From(folder)).Select(file => (file.Name, language == Language.Chinese ? InChinese(file.Text) : file.Text))];

    private static List<(string Name, string Text)> Files(string folder, string id, string title, string? schema)
    {
        var reach = InReach(folder);
        var files = new List<(string, string)>();
        var vocabulary = reach ?? OwnVocabulary();
        var (kind, fact) = Choose(vocabulary);
        var quote = $"{kind.Label.Zh}应当{YesOrNo.Affirm(fact.Label.Zh, Language.Chinese)}";
        var instrument = $"{title}\n一、总体要求\n{quote}。\n";

        files.Add(("pack.yaml", Pack(id, title, vocabulary.Version, instrument, schema)));
        files.Add(("instrument.txt", instrument));
        files.Add(("1-general.yaml", Rules(kind, fact, quote, schema)));
        if (reach is null)
            files.Add((VocabularyFile, SchemaPlace.Line(schema, "vocabulary") + OwnVocabularyText));
        return files;
    }

    private static string Pack(string id, string title, string vocabulary, string instrument, string? schema) => Clean($"""
        {SchemaPlace.Line(schema, "pack")}
        id: {id}
        version: 1.0.0                     # never changes once it is released
        title: {Quoted(title)}             # or {"{"}zh: …, en: …{"}"}
        instrument:
          number: 示例〔2026〕1号            # the instrument's own number
          issued: {Day}                # the day it was issued
          text: instrument.txt             # its words, in this folder or in one above it
          sha256: {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(instrument)))}
        vocabulary: {vocabulary}
        # parents: [henan-2023]            # the packs of the instruments that this one carries out
        departments:                       # every department that a rule may name
          - {"{"}zh: 示例主管部门, en: Example Authority{"}"}
        """);

    private static string Rules(SubjectKind kind, Fact fact, string quote, string? schema) => Clean($"""
        {SchemaPlace.Line(schema, "rules")}
        # A file for each chapter of the instrument, named so that the folder reads like its table of contents.
        chapter: {"{"}zh: 一 总体要求, en: 1 General{"}"}

        rules:

          - id: example-rule
            title: {"{"}zh: 示例规则, en: Example rule{"}"}
            clauses:
              - {"{"}section: 一, quote: {Quoted(quote)}{"}"}   # the instrument's own words, without white space
            subject: {kind.Name}
            # when: which subjects it applies to, such as construction = new; left out: all
            require: {fact.Name}
            from: {Day}
            # Or a number with a limit, in place of require and from:
            # measure: construction_waste / gross_floor_area
            # limit: {"{"}at_most: 300 t/10⁴m², from: 2030-12-31{"}"}
            obligation: must               # must, in_principle, strive or encourage
            departments: [示例主管部门]
            reading:                       # how the clause is understood where it leaves something open
              zh: 条文未写日期，自印发之日起约束。
              en: 'The clause names no date: it binds from the day the instrument was issued.'
            cases:                         # every verdict that the rule can reach
              - {"{"}facts: {"{"}{fact.Name}: true{"}"}, on: {Day}, verdict: pass{"}"}
              - {"{"}facts: {"{"}{fact.Name}: false{"}"}, on: {Day}, verdict: fail{"}"}
              - {"{"}facts: {"{}"}, on: {Day}, verdict: undetermined, missing: [{fact.Name}]{"}"}
              - {"{"}facts: {"{"}{fact.Name}: true{"}"}, on: 2025-12-31, verdict: upcoming, projected: pass{"}"}
        """);

    // What an authority attests reads best as an example.
    private static (SubjectKind Kind, Fact Fact) Choose(Vocabulary vocabulary)
    {
        var facts = vocabulary.Kinds.SelectMany(kind => kind.Facts.Select(fact => (Kind: kind, Fact: fact))).Where(pair => pair.Fact.Type == FactType.Boolean).ToList();
        if (facts.Count == 0)
            throw new InvalidOperationException("The vocabulary has no Boolean, which the first rule needs.");

        return facts.Where(pair => pair.Fact.Label.Zh.StartsWith("是否符合", StringComparison.Ordinal)).Append(facts[0]).First();
    }

    /// <summary>The vocabulary that a pack in a folder is read with, which need not be there yet; null where none is in reach.</summary>
    /// <exception cref="ReadException">It cannot be read.</exception>
    internal static Vocabulary? InReach(string folder)
    {
        string[] places = [folder, Path.Combine(folder, ".."), Path.Combine(folder, "..", "..")];
        return places.Select(place => Path.Combine(place, VocabularyFile)).FirstOrDefault(File.Exists) is { } path ? Vocabulary.Load(path).Require() : null;
    }

    private const string OwnVocabularyText = """
        version: 1.0.0                     # raised with every change

        subjects:
          project: {zh: 建设项目, en: project}

        facts:

          has_example_documents:
            label: {zh: 是否提交示例材料, en: has example documents}
            subjects: [project]
            type: boolean
          gross_floor_area:
            label: {zh: 建筑面积, en: gross floor area}
            subjects: [project]
            type: number
            unit: m²
            domain: {more_than: 0}

        """;

    private static Vocabulary OwnVocabulary()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, OwnVocabularyText);
            return Vocabulary.Load(file).Require();
        }
        finally
        {
            File.Delete(file);
        }
    }

    // What a comment says in each language; a text of the author's own is left as it is.
    private static readonly (string English, string Chinese)[] Comments =
    [
        ("# never changes once it is released", "# 发布后不再更改"),
        ("# or {zh: …, en: …}", "# 或写作 {zh: …, en: …}"),
        ("# the instrument's own number", "# 文件的文号"),
        ("# the day it was issued", "# 印发之日"),
        ("# its words, in this folder or in one above it", "# 原文，在本文件夹或其上级文件夹中"),
        ("# parents: [henan-2023]            # the packs of the instruments that this one carries out", "# parents: [henan-2023]            # 所承接的上位文件的规则包"),
        ("# every department that a rule may name", "# 规则中可以出现的部门，逐一列出"),
        ("# A file for each chapter of the instrument, named so that the folder reads like its table of contents.", "# 原文每章一个文件，按章命名，使文件夹读来如同目录。"),
        ("# the instrument's own words, without white space", "# 原文，一字不改，去掉空白"),
        ("# when: which subjects it applies to, such as construction = new; left out: all", "# when: 适用于哪些对象，如 construction = new；不写则全部适用"),
        ("# Or a number with a limit, in place of require and from:", "# 或者以数值和限值代替 require 和 from："),
        ("# must, in_principle, strive or encourage", "# must 必须、in_principle 原则上、strive 力争、encourage 鼓励"),
        ("# how the clause is understood where it leaves something open", "# 条文未写明之处如何理解"),
        ("# every verdict that the rule can reach", "# 规则能得出的每种结论各一例"),
        ("# raised with every change", "# 每次更改都提高"),
    ];

    private static string InChinese(string text) => Comments.Aggregate(text, (all, comment) => all.Replace(comment.English, comment.Chinese, StringComparison.Ordinal));

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Clean(string text) => text.ReplaceLineEndings("\n").TrimStart('\n') + "\n";
}
