using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Server.Log;

namespace Compliance.Server.Storage;

/// <summary>The descriptors that were handed in. A revision replaces the one that it was made from, and no other.</summary>
/// <param name="database">The database.</param>
internal sealed class SubmissionStore(Database database)
{
    private const string Columns = "subject_kind, subject_id, revision, applicant, jurisdiction, subject_name, descriptor, submitted_at";

    /// <summary>Stores a first revision.</summary>
    /// <returns>Whether there was none so far.</returns>
    public async Task<bool> AddAsync(Submission submission, CancellationToken cancellation)
    {
        using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO submission ({Columns}) VALUES (@kind, @id, @revision, @applicant, @jurisdiction, @name, @descriptor, @at) ON CONFLICT DO NOTHING";
        AddAll(command, submission);
        return await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false) == 1;
    }

    /// <summary>Stores the next revision of one.</summary>
    /// <returns>Whether the one before it was the last.</returns>
    public async Task<bool> ReviseAsync(Submission submission, CancellationToken cancellation)
    {
        using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        using var command = connection.CreateCommand();
        command.CommandText =
            "UPDATE submission SET revision = @revision, jurisdiction = @jurisdiction, subject_name = @name, descriptor = @descriptor, submitted_at = @at "
            + "WHERE subject_kind = @kind AND subject_id = @id AND revision = @revision - 1 AND applicant = @applicant";
        AddAll(command, submission);
        return await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false) == 1;
    }

    /// <summary>Finds one.</summary>
    public async Task<Submission?> FindAsync(string kind, string id, CancellationToken cancellation)
    {
        using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return await FindAsync(connection, null, kind, id, cancellation).ConfigureAwait(false);
    }

    /// <summary>Finds one within a transaction.</summary>
    public static async Task<Submission?> FindAsync(DbConnection connection, DbTransaction? transaction, string kind, string id, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT {Columns} FROM submission WHERE subject_kind = @kind AND subject_id = @id";
        command.Add("kind", kind);
        command.Add("id", id);
        using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        return await reader.ReadAsync(cancellation).ConfigureAwait(false) ? Read(reader) : null;
    }

    /// <summary>Some of them, in the order of their kinds and ids.</summary>
    /// <param name="applicant">Those of one applicant; null for all.</param>
    /// <param name="jurisdictions">Those that lie in one of these; null for all.</param>
    /// <param name="after">Those behind this kind and id; null from the beginning.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<Submission>> ListAsync(string? applicant, IReadOnlyList<string>? jurisdictions, (string Kind, string Id)? after, int most, CancellationToken cancellation)
    {
        using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        using var command = connection.CreateCommand();
        var conditions = new List<string>();
        if (applicant is not null)
        {
            conditions.Add("applicant = @applicant");
            command.Add("applicant", applicant);
        }

        if (jurisdictions is not null)
        {
            var names = new List<string> { "NULL" };
            for (var i = 0; i < jurisdictions.Count; i++)
            {
                var name = "place" + i.ToString(CultureInfo.InvariantCulture);
                names.Add("@" + name);
                command.Add(name, jurisdictions[i]);
            }

            conditions.Add($"jurisdiction IN ({string.Join(", ", names)})");
        }

        if (after is var (kind, id))
        {
            conditions.Add("(subject_kind > @kind OR (subject_kind = @kind AND subject_id > @id))");
            command.Add("kind", kind);
            command.Add("id", id);
        }

        command.Add("most", most);
        var where = conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions);
#pragma warning disable CA2100 // Names of columns and parameters only.
        command.CommandText = $"SELECT {Columns} FROM submission{where} ORDER BY subject_kind, subject_id LIMIT @most";
#pragma warning restore CA2100
        using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var found = new List<Submission>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            found.Add(Read(reader));
        return found;
    }

    private static void AddAll(DbCommand command, Submission submission)
    {
        command.Add("kind", submission.Kind);
        command.Add("id", submission.Id);
        command.Add("revision", submission.Revision);
        command.Add("applicant", submission.Applicant);
        command.Add("jurisdiction", submission.Jurisdiction);
        command.Add("name", submission.Name);
        command.Add("descriptor", submission.Descriptor);
        command.Add("at", StoredTime.Write(submission.At));
    }

    private static Submission Read(DbDataReader reader) => new(
        reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetString(3), Text(reader, 4), Text(reader, 5), reader.GetString(6), StoredTime.Read(reader.GetString(7)));

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
