using System.Collections.Generic;
using System.Data.Common;
using Compliance.Server.Log;

namespace Compliance.Server.Storage;

/// <summary>A filter as a condition of SQL, with its values as parameters.</summary>
internal static class SubmissionQuery
{
    /// <summary>The join with the last decision on each.</summary>
    public const string LastDecisions =
        " LEFT JOIN log_entry e ON e.number = (SELECT MAX(d.number) FROM log_entry d WHERE d.entry_type = '" + EntryTypes.Decision + "' AND d.subject_kind = s.subject_kind AND d.subject_id = s.subject_id)";

    /// <summary>Adds the values to a command, and gives the condition.</summary>
    public static string Where(DbCommand command, SubmissionFilter filter)
    {
        var conditions = new List<string> { "s.wrapped_key IS NOT NULL" };
        void Add(string? value, string name, string condition)
        {
            if (value is null)
                return;
            conditions.Add(condition);
            command.Add(name, value);
        }

        Add(filter.Applicant, "applicant", "s.applicant = @applicant");
        Add(filter.Kind, "only_kind", "s.subject_kind = @only_kind");
        if (filter.IdPrefix is { } prefix)
        {
            conditions.Add("substr(s.subject_id, 1, @prefix_length) = @prefix");
            command.Add("prefix", prefix);
            command.Add("prefix_length", prefix.Length);
        }

        if (filter.Visible is { } visible)
            conditions.Add(CommandParameters.In(command, "s.jurisdiction", "visible", visible));
        if (filter.Jurisdictions is { } places)
            conditions.Add(CommandParameters.In(command, "s.jurisdiction", "place", places));
        if (filter.Decision == SubmissionFilter.Undecided)
            conditions.Add("(e.number IS NULL OR e.revision <> s.revision)");
        else
            Add(filter.Decision, "decision", "e.outcome = @decision");
        if (filter.After is var (kind, id))
        {
            conditions.Add("(s.subject_kind > @kind OR (s.subject_kind = @kind AND s.subject_id > @id))");
            command.Add("kind", kind);
            command.Add("id", id);
        }

        return " WHERE " + string.Join(" AND ", conditions);
    }
}
