using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Records;
using Compliance.Reporting;
using Compliance.Sessions;

namespace ApprovalDesk;

/// <summary>The desk: <c>decide</c> adds a record, <c>replay</c> decides kept ones again, <c>list</c> shows them.</summary>
internal sealed class Desk
{
    /// <summary>Exit statuses; that of <c>decide</c> is 0 for whatever was decided.</summary>
    public const int Done = 0;
    public const int Differs = 1;
    public const int Wrong = 3;

    private readonly Arguments _arguments;
    private readonly Archive _archive;
    private readonly Evaluator _evaluator;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;

    private Desk(Arguments arguments, TextWriter output, TextWriter errors)
    {
        _arguments = arguments;
        _archive = new Archive(arguments.Records);

        // Nothing is decided by rules that are not what was released; what was decided is decided again by whatever is there now, and what differs is told.
        var roots = arguments.Rules is { } rules ? [rules] : PackCatalog.BesideApplication().Roots;
        _evaluator = new Evaluator(new PackCatalog([.. roots]) { AllowsChanged = arguments.Command == "replay" });
        _output = output;
        _errors = errors;
    }

    /// <summary>Runs the request and returns the exit status.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (Arguments.Read(args, out var error) is not { } arguments)
        {
            errors.Write($"{error}\n{Arguments.Usage.ReplaceLineEndings("\n")}\n");
            return Wrong;
        }

        var desk = new Desk(arguments, output, errors);
        return arguments.Command switch
        {
            "decide" => desk.Evaluate(arguments.Rest[0]),
            "replay" => desk.ReplayAll(),
            _ => desk.List(),
        };
    }

    private int Evaluate(string descriptor)
    {
        if (!_archive.TryRead(out var records))
            return Refuse("The series is broken, and nothing is added to it: replay tells where.");
        if (!File.Exists(descriptor))
            return Refuse($"There is no descriptor {descriptor}.");
        if (!DescriptorReader.Extensions.Contains(Path.GetExtension(descriptor), StringComparer.OrdinalIgnoreCase))
            return Refuse($"{descriptor} is no descriptor: expected {string.Join(", ", DescriptorReader.Extensions)}.");

        var (name, input) = (Path.GetFileName(descriptor), File.ReadAllBytes(descriptor));
        var options = _arguments.AsOf is { } asOf ? new EvaluationOptions(AsOf: asOf) : new EvaluationOptions(Today: _arguments.On);
        var made = _evaluator.Evaluate(_arguments.Pack, name, input, options, out var diagnostics);
        Tell(diagnostics);
        return made is null ? Refuse("Nothing was decided, and nothing is kept.") : Keep(made, input, records);
    }

    private int Keep(DecisionRecord made, byte[] input, IReadOnlyList<KeptRecord> records)
    {
        var number = _archive.Next;
        var record = new KeptRecord(
            number, _archive.SealBefore(number), Series.Superseded(records, made.Subjects.Select(subject => subject.ToString())),
            _arguments.By, _arguments.On, made);
        var text = record.Write();
        try
        {
            _archive.Add(record, text, input);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse($"Record {number} could not be kept, and nothing is changed: {exception.Message}");
        }

        foreach (var subject in made.Subjects)
            Show($"{number}  {subject}: {subject.Decision.Word()}");
        if (record.Supersedes.Count > 0)
            Show($"        in the place of {string.Join(", ", record.Supersedes)}");
        Show($"        {Seal.Of(text)}");
        return Done;
    }

    private int ReplayAll()
    {
        if (_arguments.Rest.FirstOrDefault(number => !_archive.Numbers.Contains(number)) is { } unknown)
            return Refuse($"There is no record {unknown} in {_arguments.Records}.");

        var replay = new Replay(_archive, _evaluator);
        var numbers = _arguments.Rest.Count > 0 ? _arguments.Rest : _archive.Numbers;
        var differing = 0;
        foreach (var number in numbers)
        {
            var differences = replay.Differences(number);
            Show($"{number}  {(differences.Count == 0 ? "the same to the byte" : "differs")}");
            foreach (var difference in differences)
                Show("        " + difference);
            differing += differences.Count > 0 ? 1 : 0;
        }

        Show($"{numbers.Count} replayed: {numbers.Count - differing} the same, {differing} different");
        return differing == 0 ? Done : Differs;
    }

    private int List()
    {
        var isWhole = _archive.TryRead(out var records);
        var standing = Series.Last(records);
        foreach (var record in records)
        {
            foreach (var subject in record.Decision.Subjects)
            {
                var last = standing[subject.ToString()];
                var place = last == record.Number ? "stands" : $"superseded, {last} stands";
                Show($"{record.Number}  {record.On}  {subject.Decision.Word()}  {subject}  by {record.By}  {record.Decision.Pack}  {place}");
            }
        }

        if (!isWhole)
            return Refuse("The series is broken: replay tells where.");

        Show(records.Count == 0 ? "no records" : $"{records.Count} in the series, the last sealed {_archive.SealBefore(_archive.Next)}");
        return Done;
    }

    private void Tell(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            _errors.Write(VisibleText.Of(diagnostic.ToString()) + "\n");
    }

    private int Refuse(string text)
    {
        _errors.Write(VisibleText.Of(text) + "\n");
        return Wrong;
    }

    private void Show(string line) => _output.Write(VisibleText.Of(line) + "\n");
}
