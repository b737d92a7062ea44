using System;
using System.Collections.Generic;
using Compliance.Descriptors;
using Compliance.Findings;
using Compliance.Packs;
using Compliance.Sessions;

namespace Compliance.Records;

/// <summary>Makes decisions and records them: the same descriptor, rules and days give the same record, to the letter.</summary>
/// <param name="pack">The rules.</param>
/// <param name="engine">What runs them.</param>
/// <param name="reader">Reads descriptors.</param>
internal sealed class RecordMaker(RulePack pack, IEngine engine, DescriptorReader reader)
{
    /// <summary>Decides on the one subject of a descriptor that is kept in the record, by its text, whatever digest it had.</summary>
    /// <exception cref="ArgumentException">It has several.</exception>
    /// <exception cref="Diagnostics.ReadException">It is wrong.</exception>
    public DecisionRecord Record(RecordedInput input, EvaluationOptions options)
    {
        if (input.Text is not { } text)
            throw new ArgumentException($"The record is without its descriptor: {input.Name} is kept elsewhere.", nameof(input));

        var subjects = reader.ReadText(text, input.Name).Require().Subjects;
        if (subjects.Count != 1)
            throw new ArgumentException($"A decision is recorded of one subject: {input.Name} has {subjects.Count}.", nameof(input));

        var evaluation = Evaluate(subjects, options)[0];
        return Record(RecordedInput.Of(input.Name, text), new DecisionDay(evaluation.Day.Date, evaluation.Day.Source), evaluation.ToJson());
    }

    /// <summary>Decides on all subjects of a descriptor that is kept elsewhere.</summary>
    /// <exception cref="ArgumentException">It has none.</exception>
    /// <exception cref="Diagnostics.ReadException">It is wrong.</exception>
    public DecisionRecord Record(string name, byte[] descriptor, EvaluationOptions options, Func<DecidedCase, string> write)
    {
        var input = RecordedInput.Of(name, descriptor);
        var read = reader.Read(descriptor, name);
        var subjects = read.Require().Subjects;
        if (subjects.Count == 0)
            throw new ArgumentException($"{name} has no subject to decide on.", nameof(descriptor));

        var evaluations = Evaluate(subjects, options);
        return Record(input, DayOf(options, evaluations[0]), write(new DecidedCase(pack, engine.Name, evaluations, read.Diagnostics)));
    }

    // The days that are given count for all, even where the first has one of its own.
    private static DecisionDay DayOf(EvaluationOptions options, Evaluation first)
    {
        if (options.AsOf is { } asOf)
            return new DecisionDay(asOf, DaySource.AsOf);
        return options.Today is { } today ? new DecisionDay(today, DaySource.Today) : new DecisionDay(first.Day.Date, first.Day.Source);
    }

    private DecisionRecord Record(RecordedInput input, DecisionDay day, string result) =>
        new(input, RecordedPack.Of(pack), day, engine.Name, DecisionRecord.LibraryVersion, result);

    private List<Evaluation> Evaluate(IReadOnlyList<Subject> subjects, EvaluationOptions options)
    {
        using var session = engine.Open(options);
        session.InsertAll(subjects);
        session.Fire();
        return [.. session.Evaluations];
    }
}
