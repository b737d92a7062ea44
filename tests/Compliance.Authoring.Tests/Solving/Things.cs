using System;
using System.IO;
using Compliance.Diagnostics;
using Compliance.Expressions;
using Compliance.Facts;

namespace Compliance.Authoring.Tests.Solving;

/// <summary>A small kind of subject with facts of every type, and conditions on it.</summary>
internal static class Things
{
    private const string Text = """
        version: 1.0.0
        subjects: {thing: {zh: 物, en: thing}}
        facts:
          flag: {label: {zh: 甲, en: flag label}, subjects: [thing], type: boolean}
          sign: {label: {zh: 乙, en: sign label}, subjects: [thing], type: boolean}
          color: {label: {zh: 丙, en: color label}, subjects: [thing], type: choice, choices: {red: {zh: 红, en: red one}, green: {zh: 绿, en: green one}, blue: {zh: 蓝, en: blue one}}}
          lights: {label: {zh: 丁, en: lights label}, subjects: [thing], type: count, unit: lamp, domain: {at_least: 0, at_most: 3}}
          lit: {label: {zh: 戊, en: lit label}, subjects: [thing], type: count, unit: lamp, domain: {more_than: 0, at_most: 4}}
          inhabitants: {label: {zh: 己, en: inhabitants label}, subjects: [thing], type: count, unit: person, domain: {at_least: 0}}
          families: {label: {zh: 庚, en: families label}, subjects: [thing], type: count, unit: person, domain: {more_than: 0}}
          rate: {label: {zh: 辛, en: rate label}, subjects: [thing], type: number, unit: '%', domain: {at_least: 0, at_most: 100}}
          former_rate: {label: {zh: 壬, en: former rate label}, subjects: [thing], type: number, unit: '%', domain: {at_least: 0, at_most: 100}}
          waste: {label: {zh: 癸, en: waste label}, subjects: [thing], type: number, unit: t, domain: {at_least: 0}}
          floor: {label: {zh: 子, en: floor label}, subjects: [thing], type: number, unit: m², domain: {more_than: 0}}
          roof: {label: {zh: 丑, en: roof label}, subjects: [thing], type: number, unit: 亩, domain: {more_than: 0}}
          debt: {label: {zh: 寅, en: debt label}, subjects: [thing], type: number, unit: m², domain: {less_than: 0}}
          begun: {label: {zh: 卯, en: begun label}, subjects: [thing], type: date}
          ended: {label: {zh: 辰, en: ended label}, subjects: [thing], type: date}
        """;

    public static SubjectKind Kind { get; } = Read();

    public static Condition Condition(string text)
    {
        var diagnostics = new DiagnosticBag();
        return Binder.ReadCondition(text, Kind, SourceSpan.None, diagnostics)
            ?? throw new FormatException($"{text}: {string.Join("; ", diagnostics.Items)}");
    }

    public static int Slot(string fact) => Kind.SlotOf(fact);

    private static SubjectKind Read()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Text);
        try
        {
            return Vocabulary.Load(path).Require().Kinds[0];
        }
        finally
        {
            File.Delete(path);
        }
    }
}
