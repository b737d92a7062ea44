using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compliance.Descriptors;
using Compliance.Diagnostics;
using Compliance.Localization;
using Compliance.Packs;
using Compliance.Reporting;
using Compliance.Sessions;
using Compliance.Values;

namespace DesignReview;

/// <summary>The panel beside the model: takes one edit a line, and shows what it changes.</summary>
internal sealed class Panel(RulePack pack, TextWriter output, TextWriter errors)
{
    /// <summary>The exit status where the descriptor, or a line, is wrong.</summary>
    public const int Wrong = 3;

    private readonly EditReader _edits = new(pack);
    private int _status;

    /// <summary>Reads the descriptor, then lines until they end, and gives the exit status.</summary>
    public int Run(string descriptor, CalendarDate? asOf, TextReader lines, bool showsPrompt)
    {
        var read = new DescriptorReader(pack).ReadFile(descriptor);
        foreach (var diagnostic in read.Diagnostics)
            errors.WriteLine(VisibleText.Of(diagnostic.ToString()));
        if (!read.Succeeded || read.Value.Subjects.Count == 0)
            return Wrong;

        if (asOf is null && read.Value.Subjects.FirstOrDefault(subject => subject.Date is null) is { } undated)
        {
            errors.WriteLine(VisibleText.Of($"{undated.Span}: {undated.Id} has no date to be evaluated as of: add one, or give --as-of."));
            return Wrong;
        }

        using var review = new Review(pack, read.Value.Subjects, asOf);
        Show(StateText.Heading(review.Evaluation));
        Show(StateText.Of(review.Evaluation));
        Answer(review, lines, showsPrompt);
        return _status;
    }

    private void Answer(Review review, TextReader lines, bool showsPrompt)
    {
        while (true)
        {
            if (showsPrompt)
                output.Write("> ");
            if (lines.ReadLine() is not { } line)
                return;
            if (Command.Read(line) is not { } command)
                continue;

            if (!showsPrompt)
                Show("", "> " + line.Trim());
            if (command is Quit)
                return;
            Answer(review, command);
        }
    }

    private void Answer(Review review, Command command)
    {
        switch (command)
        {
            case Edit edit:
                Answer(review, edit);
                break;
            case Undo when review.CanUndo:
                ShowEdited(review, review.Undo());
                break;
            case Undo:
                Refuse("there is no edit to take back");
                break;
            case ShowMissing:
                Show([.. StateText.Missing(review.Evaluation)]);
                break;
            case NotUnderstood line:
                Refuse($"'{line.Text}' is not understood: expected fact = value, what-if fact = value, undo, missing or quit");
                break;
        }
    }

    private void Answer(Review review, Edit edit)
    {
        var edited = _edits.Read(review.Subject, edit, out var diagnostics);
        foreach (var diagnostic in diagnostics)
            Say(diagnostic);
        if (edited is null)
            return;

        if (edit.IsTrial)
            Show(["if it were so:", .. ChangeText.Of(review.WhatIf(edited), edited.Id)]);
        else
            ShowEdited(review, review.Set(edited));
    }

    private void ShowEdited(Review review, IReadOnlyList<FindingChangedEventArgs> changes) =>
        Show([.. ChangeText.Of(changes, review.Subject.Id), StateText.Of(review.Evaluation)]);

    private void Say(Diagnostic diagnostic)
    {
        // The source location would be in a descriptor that is not shown.
        var text = $"{diagnostic.Severity.Name()} {diagnostic.Code}: {diagnostic.Message(Language.English)}";
        if (diagnostic.Severity == Severity.Error)
            Refuse(text);
        else
            Show(text);
    }

    private void Refuse(string text)
    {
        _status = Wrong;
        Show(text);
    }

    private void Show(params string[] lines)
    {
        foreach (var line in lines)
            output.Write(VisibleText.Of(line) + "\n");
    }
}
