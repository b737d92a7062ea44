using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Tests.JiaozuoPack;
using Compliance.Tests.Schemas;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.FrontDoor;

/// <summary>A subject that is written as a descriptor reads back as it was.</summary>
[Parallelizable]
public class DescriptorWriterTests
{
    private static readonly ComplianceChecker Checker = new(ShippedPack.Plan);
    private static readonly string[] Texts = ["a", "王工：", "- x", "null", "yes", "1.0", "a: b # c", "\"quoted\" \\ ", "line\nbreak\tand\u0001more", "\u202Eturned", "\u2028\u0085", "😀 face", " blanks ", "[a]", "'", "~", "图\uFEFF号"];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    public void Any_subject_reads_back_equal(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 250; i++)
        {
            var subject = Any(random);
            foreach (var text in new[] { DescriptorWriter.ToYaml(subject), DescriptorWriter.ToJson(subject) })
                Same(Read(text).Single(), subject, text);
        }
    }

    [Test]
    public void A_list_reads_back_in_its_order()
    {
        var random = new Random(5);
        var subjects = Enumerable.Range(0, 20).Select(i => Any(random).As($"S-{i}")).ToList();
        foreach (var text in new[] { DescriptorWriter.ToYaml(subjects), DescriptorWriter.ToJson(subjects) })
        {
            var read = Read(text);
            read.Should().HaveCount(subjects.Count);
            for (var i = 0; i < subjects.Count; i++)
                Same(read[i], subjects[i], text);
        }
    }

    [Test]
    public void What_is_written_is_valid_by_the_schema() =>
        SchemaFile.Load("descriptor.schema.json").ErrorsOf(DescriptorWriter.ToYaml(Samples())).Should().BeEmpty();

    [Test]
    public void Every_sample_reads_back_equal()
    {
        foreach (var subject in Samples())
        {
            // A table's numbers take their units from the headings.
            var isTable = subject.Span.File.EndsWith(".csv", StringComparison.Ordinal);
            Same(Read(DescriptorWriter.ToYaml(subject)).Single(), subject, subject.Id, byWords: !isTable);
        }
    }

    [Test]
    public void A_number_of_a_table_has_the_unit_of_its_heading()
    {
        var subject = Checker.Reader.Read(Encoding.UTF8.GetBytes("subject,id,建筑面积（万m²）,construction_waste (t)\nproject,A,1.86,3..5\n"), "a.csv").Require().Subjects.Single();
        var text = DescriptorWriter.ToYaml(subject);
        text.Should().Contain("1.86 万m²");
        var read = Read(text).Single();
        read.RangeOf(read.Kind.SlotOf("gross_floor_area")).Should().Be(Interval.Point(18_600));
        read.RangeOf(read.Kind.SlotOf("construction_waste")).Should().Be(Interval.Closed(3, 5));
    }

    private static IReadOnlyList<Subject> Samples() => [.. DescriptorFiles.Find([Repository.PathOf("samples", "projects")], out _).SelectMany(file => Checker.Reader.ReadFile(file).Require().Subjects)];

    private static IReadOnlyList<Subject> Read(string text)
    {
        var read = Checker.Reader.ReadText(text, "text");
        read.Succeeded.Should().BeTrue($"{string.Join("\n", read.Diagnostics)}\n{text}");
        return read.Value!.Subjects;
    }

    private static void Same(Subject read, Subject written, string text, bool byWords = true)
    {
        (read.Kind, read.Id, read.Name, read.Date, read.Jurisdiction, read.Source).Should().Be((written.Kind, written.Id, written.Name, written.Date, written.Jurisdiction, written.Source), text);
        read.Deviations.Select(one => one with { Span = SourceSpan.None }).Should().Equal(written.Deviations.Select(one => one with { Span = SourceSpan.None }), text);
        for (var slot = 0; slot < read.Kind.Facts.Count; slot++)
            Describe(read.Stated(slot), byWords).Should().Be(Describe(written.Stated(slot), byWords), text);
    }

    private static string? Describe(StatedValue? stated, bool byWords) => stated is null
        ? null
        : $"{(byWords ? stated.Written : "")} [{stated.Unit}] {(stated.PossibleValues is NumberRange range ? range.Interval.ToString() : ((ChoiceSet)stated.PossibleValues).Members)}";

    private static Subject Any(Random random)
    {
        var kinds = ShippedPack.Pack.Vocabulary.Kinds;
        var kind = kinds[random.Next(kinds.Count)];
        while (true)
        {
            var builder = Checker.Subject(random.Next(2) == 0 ? kind.Name : kind.Label.Zh, $"S-{random.Next(1000)}{Text(random)}");
            if (random.Next(2) == 0)
                builder.Named(Text(random));
            if (random.Next(2) == 0)
                builder.In(Text(random)).From(Text(random));
            if (random.Next(2) == 0)
                builder.On(Day(random));
            for (var i = random.Next(3); i > 0; i--)
            {
                builder.Add(new Deviation(
                    ShippedPack.Pack.Rules[random.Next(ShippedPack.Pack.Rules.Count)].Id, Text(random), random.Next(2) == 0 ? null : Text(random), random.Next(2) == 0 ? null : new CalendarDate(2020, 1, 1),
                    Day(random), random.Next(2) == 0 ? null : Text(random), SourceSpan.None));
            }

            foreach (var fact in kind.Facts.Where(_ => random.Next(3) == 0))
                builder.Set(fact.Name, Value(fact, random));

            // What a fact cannot have, and texts that say nothing, are for other tests.
            if (builder.Build() is { Succeeded: true } result)
                return result.Value!;
        }
    }

    private static string Text(Random random) => Texts[random.Next(Texts.Length)];

    private static CalendarDate Day(Random random) => new(2024 + random.Next(10), 1 + random.Next(12), 1 + random.Next(28));

    private static FactValue Value(Fact fact, Random random)
    {
        switch (fact.Type)
        {
            case FactType.Boolean:
                return random.Next(3) switch { 0 => "是", 1 => true, _ => "no" };
            case FactType.Choice:
                var choices = fact.Choices.Where(_ => random.Next(2) == 0).Select(choice => random.Next(2) == 0 ? choice.Name : choice.Label.Zh).DefaultIfEmpty(fact.Choices[0].Name).ToArray();
                return random.Next(2) == 0 ? choices : string.Join(" | ", choices);
            case FactType.Date:
                var (first, last) = (Day(random), Day(random));
                return random.Next(3) switch { 0 => first, 1 => $"≥ {first}", _ => first <= last ? $"{first}..{last}" : FactValue.Between(last, first) };
        }

        // Within every domain that the vocabulary has: shares, areas, counts.
        var (low, high) = (1 + random.Next(40), 41 + random.Next(40));
        var unit = fact.Unit.Symbol.In(random.Next(2) == 0 ? Localization.Language.Chinese : Localization.Language.English);
        var part = fact.Type == FactType.Count ? "" : ".25";
        return random.Next(10) switch
        {
            0 => (decimal)low,
            1 => $"{low}{part} {unit}",
            2 => $"{low}..{high} {unit}",
            3 => $"{{min: {low}, max: '{high} {unit}'}}",
            4 => $"{{min: '{low}{part} {unit}'}}",
            5 => $"≤ {high} {unit}",
            6 => FactValue.Between(low, high),
            7 => new NumberRange(Interval.Closed(low, high)),
            8 when unit == "m²" => $"{{min: 1 ha, max: {high} 万m²}}",
            8 when unit == "t" => $"{{min: {low}, max: {high} 万t}}",
            8 when unit == "%" => $"0.{low}",
            _ => $"{low}",
        };
    }
}
