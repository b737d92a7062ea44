using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Compilation;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Registers;
using Compliance.Sessions;
using Compliance.Tests.JiaozuoPack;
using Compliance.Tests.Samples;
using Compliance.Values;
using FluentAssertions;
using NUnit.Framework;
using RegisterGenerator;

namespace Compliance.Tests.Registers;

/// <summary>A register in columns gives what a session gives of its subjects one by one.</summary>
[Category("Slow")]
[Parallelizable]
public class RegisterKernelTests
{
    private static readonly CompiledPlan Plan = CompiledPlan.Compile(ShippedPack.Pack);
    private static readonly CalendarDate Today = new(2026, 11, 22);

    private static readonly Func<Verdict, bool>[] Selections =
    [
        verdict => verdict == Verdict.Fail,
        verdict => verdict is Verdict.Undetermined or Verdict.Upcoming,
        verdict => verdict == Verdict.NotApplicable,
        _ => true,
        _ => false,
    ];

    private static readonly string[] Days = ["2026-12-31", "2031-01-01", ""];

    // Each selection once, on one of the days; the sweep tries each on each.
    private static IEnumerable<object[]> Pairs => Selections.Select((_, i) => new object[] { i, Days[i % Days.Length] });

    [Sweep]
    [Test]
    public void Counts_and_findings_are_those_of_a_session_on_every_day([Range(0, 4)] int selection, [ValueSource(nameof(Days))] string asOf) =>
        Counts_and_findings_are_those_of_a_session(selection, asOf);

    [TestCaseSource(nameof(Pairs))]
    public void Counts_and_findings_are_those_of_a_session(int selection, string asOf)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("register.csv");
        using (var output = File.Create(file))
            Register.Write(output, 2500, 7);
        Compare(file, Selections[selection], new EvaluationOptions(asOf.Length == 0 ? null : Date(asOf), Today));
    }

    [Test]
    public void Rows_of_several_kinds_and_days_and_cells_of_every_form_are_decided_alike([Range(0, 4)] int selection)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("register.csv");
        File.WriteAllText(file, Mixed(3000));
        Compare(file, Selections[selection], new EvaluationOptions(null, Today));
    }

    [Test]
    public void An_error_is_found_by_the_survey_with_its_place()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("register.csv");
        File.WriteAllText(file, "subject,id,energy_saving_rate\nproject,A1,78\nproject,A2,178\n,A3,78\nproject,A4\n");

        var survey = new RegisterKernel(Plan, new EvaluationOptions(Today)).Validate(file);
        survey.HasErrors.Should().BeTrue();
        AtOnce(file).Should().BeEquivalentTo(survey);
        survey.Diagnostics.Select(diagnostic => diagnostic.ToString()).Should().Equal(new DescriptorReader(ShippedPack.Pack).ReadFile(file).Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    // Cells are read column by column, and what is wrong with them is told row by row all the same.
    [TestCase(40, 100)]
    [TestCase(3_000, 200)]
    [TestCase(3_000, 3)]
    public void Errors_come_in_the_order_of_the_rows(int rows, int oneIn)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("register.csv");
        File.WriteAllText(file, Wrong(rows, oneIn));

        var expected = new DescriptorReader(ShippedPack.Pack).ReadEach(file, _ => { });
        new RegisterKernel(Plan, new EvaluationOptions(Today)).Validate(file).Diagnostics.Select(diagnostic => diagnostic.ToString()).Should().Equal(expected.Select(diagnostic => diagnostic.ToString()));
        AtOnce(file).Diagnostics.Select(diagnostic => diagnostic.ToString()).Should().Equal(expected.Select(diagnostic => diagnostic.ToString()));
        expected.Should().NotBeEmpty();
    }

    [Test]
    public void A_subject_is_the_one_of_its_row_whatever_is_asked_of_it()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("register.csv");
        File.WriteAllText(file, Mixed(2000));
        var parts = new List<RegisterPart>();
        new RegisterKernel(Plan, new EvaluationOptions(null, Today)).Evaluate(file, _ => true, parts.Add);
        var found = parts.SelectMany(part => part.Evaluations).Select(evaluation => evaluation.Subject).ToList();
        var expected = new DescriptorReader(ShippedPack.Pack).ReadFile(file).Require().Subjects;

        // Facts are read on demand, by several threads concurrently.
        var told = found.AsParallel().AsOrdered().SelectMany(subject => new[] { subject, subject }).Select(subject => Tell(subject, isReversed: true)).ToList();
        told.Should().Equal(expected.SelectMany(subject => new[] { subject, subject }).Select(subject => Tell(subject, isReversed: true)));

        // A copy of one that was never read has all of it.
        parts.Clear();
        new RegisterKernel(Plan, new EvaluationOptions(null, Today)).Evaluate(file, _ => true, parts.Add);
        found = [.. parts.SelectMany(part => part.Evaluations).Select(evaluation => evaluation.Subject)];
        found.Select(subject => Tell(Change(subject))).Should().Equal(expected.Select(subject => Tell(Change(subject))));
    }

    [TestCase("B,A,C,B", true)]
    [TestCase("A1,A01,A001,A1", true)]
    [TestCase("A1,A2,A10,A10", true)]
    [TestCase("A, A", true)]
    [TestCase("A,\u3000A", true)]
    [TestCase("A9,A10,A100", false)]
    [TestCase("B,A,C", false)]
    [TestCase("A1,A01", false)]
    public void An_id_that_is_there_twice_is_found_whatever_their_order(string ids, bool isTwice)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("register.csv");
        File.WriteAllText(file, "subject,id\n" + string.Concat(ids.Split(',').Select(id => $"project,{id}\n")));

        var survey = new RegisterKernel(Plan, new EvaluationOptions(Today)).Validate(file);
        survey.HasErrors.Should().Be(isTwice);
        survey.Diagnostics.Select(diagnostic => diagnostic.Kind).Should().Equal(isTwice ? [DiagnosticKinds.DuplicateSubject] : []);
        AtOnce(file).Should().BeEquivalentTo(survey);
    }

    [Test]
    public void A_jurisdiction_is_left_to_a_session()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("register.csv");
        File.WriteAllText(file, "subject,id\nproject,A1\njurisdiction,A2\n");
        var kernel = new RegisterKernel(Plan, new EvaluationOptions(Today));

        kernel.Validate(file).HasJurisdictions.Should().BeTrue();
        AtOnce(file).HasJurisdictions.Should().BeTrue();
        kernel.Invoking(one => one.Evaluate(file, _ => true, _ => { })).Should().Throw<InvalidOperationException>().WithMessage("*session*");
    }

    [Test]
    public void A_table_is_read_again_from_its_beginning_without_being_opened_again()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("register.csv");
        File.WriteAllText(file, "subject,id\njurisdiction,J\nproject,A1\n");
        var reader = new DescriptorReader(ShippedPack.Pack);
        using var table = reader.OpenTable(file).Require();
        table.FirstKinds.Select(kind => kind.Name).Should().BeEquivalentTo("jurisdiction", "project");

        // What becomes of the file under its name meanwhile does not matter.
        File.Delete(file);
        var kernel = new RegisterKernel(Plan, new EvaluationOptions(Today));
        kernel.EvaluateSinglePass(table, _ => true, new Parts()).HasJurisdictions.Should().BeTrue();
        kernel.Validate(table).Subjects.Should().Be(2);
        kernel.Validate(table).Subjects.Should().Be(2);
    }

    private static Subject Change(Subject subject)
    {
        var changed = subject.As(subject.Id + "'").On(new CalendarDate(2027, 1, 1));
        return subject.Kind.Name == "project" ? changed.With("green_star", null).With("construction", "new") : changed;
    }

    private static string Tell(Subject subject, bool isReversed = false)
    {
        var slots = Enumerable.Range(0, subject.Kind.Facts.Count);
        var facts = (isReversed ? slots.Reverse() : slots).Select(slot => subject.Stated(slot)).Where(stated => stated is not null)
            .Select(stated => $"{stated!.Span} {stated.Written} {stated.Unit} {PossibleValues(stated.PossibleValues)}");
        return $"{subject} {subject.Name} {subject.Jurisdiction} {subject.Source} {subject.Date} {subject.Span} {string.Join("; ", facts)}";
    }

    private static string PossibleValues(PossibleValues box) => box is ChoiceSet set ? $"{set.Members}" : $"{((NumberRange)box).Interval}";

    private static RegisterValidation AtOnce(string file)
    {
        var receiver = new Parts();
        var validation = SinglePass(file, new RegisterKernel(Plan, new EvaluationOptions(Today)), _ => true, receiver);
        if (validation.HasErrors || validation.HasJurisdictions)
            receiver.Taken.Should().BeEmpty("nothing of it counts");
        return validation;
    }

    private static RegisterValidation SinglePass(string file, RegisterKernel kernel, Func<Verdict, bool> isWanted, Parts receiver)
    {
        using var table = new DescriptorReader(ShippedPack.Pack).OpenTable(file).Require();
        return kernel.EvaluateSinglePass(table, isWanted, receiver);
    }

    private static void Compare(string file, Func<Verdict, bool> isWanted, EvaluationOptions options)
    {
        var subjects = new DescriptorReader(ShippedPack.Pack).ReadFile(file).Require().Subjects;
        using var session = new KernelEngine(Plan).Open(options);
        session.InsertAll(subjects);
        session.Fire();
        var expected = session.Evaluations.ToList();

        var kernel = new RegisterKernel(Plan, options);
        var survey = kernel.Validate(file);
        survey.HasErrors.Should().BeFalse();
        survey.Subjects.Should().Be(expected.Count);

        var parts = new List<RegisterPart>();
        kernel.Evaluate(file, isWanted, parts.Add);
        Compare(parts, expected, isWanted);

        // The same in one reading, of which the validation is left.
        var receiver = new Parts();
        SinglePass(file, kernel, isWanted, receiver).Should().BeEquivalentTo(survey);
        Compare(receiver.Taken, expected, isWanted);
    }

    private static void Compare(List<RegisterPart> parts, List<Evaluation> expected, Func<Verdict, bool> isWanted)
    {
        VerdictCounts.Sum(parts.Select(part => part.Verdicts)).Should().BeEquivalentTo(VerdictCounts.Sum(expected.Select(evaluation => evaluation.Counts)));
        for (var decision = 0; decision < FindingWords.Decisions.Count; decision++)
            parts.Sum(part => part.Decisions[decision]).Should().Be(expected.Count(evaluation => (int)evaluation.Decision == decision), FindingWords.Decisions[decision]);
        parts.SelectMany(part => part.Evaluations).Select(evaluation => Describe(evaluation, isWanted)).Should().Equal(
            expected.Where(evaluation => evaluation.Verdicts.Any(isWanted)).Select(evaluation => Describe(evaluation, isWanted)));
    }

    private static string Describe(Evaluation evaluation, Func<Verdict, bool> isWanted) =>
        $"{evaluation.Subject} {evaluation.Subject.Span} {evaluation.Day} {evaluation.Decision}: "
        + string.Join("; ", evaluation.FindingsWith(isWanted).Select(finding => $"{finding.Rule.Id} {finding.Verdict} {finding.Span} {finding.MessageInStatedUnits.En}"));

    private static string Wrong(int rows, int oneIn)
    {
        var random = new Random(oneIn);
        string Pick(string right, params string[] wrong) => random.Next(oneIn) == 0 ? wrong[random.Next(wrong.Length)] : right;
        var text = new StringBuilder("id,construction,subject,energy_saving_rate,date,green_star,population\n");
        for (var i = 0; i < rows; i++)
        {
            text.AppendJoin(',',
                $"X-{i}", Pick("new", "nwe", "old"), Pick("project", "projekt", ""), Pick("78", "178", "7 8", "0.78"), Pick("2026-01-01", "2026-13-01"),
                Pick("1", "1.5", "\"a, b\""), Pick("", "3", "4\"5")).Append(Pick("\n", ",\n", "\"\n", "\r\n", "\n\n"));
        }

        return text.ToString();
    }

    private static string Mixed(int rows)
    {
        var random = new Random(2030);
        string Pick(params string[] cells) => cells[random.Next(cells.Length)];
        var text = new StringBuilder("subject,id,date,construction,category,energy_saving_rate,green_star,funding,is_large_public_building,construction_waste,gross_floor_area（万m²）,population,area,rooftop_pv_area,roof_area,use\n");
        for (var i = 0; i < rows; i++)
        {
            var isPlot = random.Next(10) == 0;
            string Project(params string[] cells) => isPlot ? "" : Pick(cells);
            string Plot(params string[] cells) => isPlot ? Pick(cells) : "";
            text.AppendJoin(',',
                isPlot ? Pick("plot", "地段", "cluster") : Pick("project", "建设项目", "\"project\""), $"X-{i}", Pick("2026-01-01", "2031-01-01", "", "2030-06-30", "2026-1-1", "2030年12月", "2030", "2025.12"),
                Project("new", "新建", "改建", "", "new | renovation"), Project("public", "居住建筑", "", "\"public\""),
                Project("78", "77.99999999999999", "78.000000000000001", "76..80", "76 %", "0.78 %", "0.78", "0.9..1", "\"78\"", "", ">= 70", "100", "0"),
                Project("0", "1", "1 star", "1..2", "", "2", "3"), Project("government", "社会投资", "", "政府投资 | 政府参与"), Project("yes", "no", "是", "否", ""),
                Project("315.9864", "315.9865 t", "31.59864", "", "0", "1e3"), Project("1.053288", "0.1053288", "", "10532.88 m²", "2", "0.1053288..0.2", "1.2万"),
                Plot("10000", "15000", "10001", "1.5万人", ""), Plot("1", "1 km²", "100 ha", ""),
                Project("50", "49.99", "0", ""), Project("100", "", "99.98"), Project("factory", "厂房", "学校|医院", "")).Append('\n');
        }

        return text.ToString();
    }

    private static CalendarDate Date(string text) => CalendarDate.TryParse(text, out var date) ? date : throw new FormatException(text);

    /// <summary>Keeps what is taken.</summary>
    private sealed class Parts : IPartReceiver<RegisterPart, RegisterPart>
    {
        public List<RegisterPart> Taken { get; } = [];

        public RegisterPart Project(RegisterPart source) => source;

        public void Emit(RegisterPart part) => Taken.Add(part);

        public void Rollback() => Taken.Clear();
    }
}
