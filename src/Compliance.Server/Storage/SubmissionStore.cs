using System.Collections.Generic;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Server.Log;
using Compliance.Server.Privacy;

namespace Compliance.Server.Storage;

/// <summary>The descriptors that were handed in. A revision replaces the one that it was made from, and no other. Names and descriptors are sealed, each subject's by its own key.</summary>
/// <param name="database">The database.</param>
/// <param name="dataKey">Wraps the keys.</param>
internal sealed class SubmissionStore(Database database, DataKey dataKey)
{
    private const string Columns = "s.subject_kind, s.subject_id, s.revision, s.applicant, s.jurisdiction, s.subject_name, s.descriptor, s.submitted_at, s.wrapped_key";

    /// <summary>Stores a first revision, under a new key.</summary>
    /// <returns>Whether the id was free.</returns>
    public async Task<bool> AddAsync(Submission submission, CancellationToken cancellation) => await database.WriteAsync(
        async transaction =>
        {
            var keyed = submission with { Key = DataKey.NewSubjectKey() };
            using var command = Command(
                transaction,
                "INSERT INTO submission (subject_kind, subject_id, revision, applicant, jurisdiction, subject_name, descriptor, submitted_at, wrapped_key) "
                + "VALUES (@kind, @id, @revision, @applicant, @jurisdiction, @name, @descriptor, @at, @key) ON CONFLICT DO NOTHING");
            AddAll(command, keyed);
            command.Add("key", dataKey.Wrap(keyed.Key, Submission.Subject(keyed.Kind, keyed.Id)));
            return await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false) == 1;
        },
        cancellation).ConfigureAwait(false);

    /// <summary>Stores the next revision of one.</summary>
    /// <returns>Whether the one before it was the last, and is the applicant's.</returns>
    public async Task<bool> ReviseAsync(Submission submission, CancellationToken cancellation) => await database.WriteAsync(
        async transaction =>
        {
            if (await FindAsync(transaction.Connection!, transaction, submission.Kind, submission.Id, cancellation).ConfigureAwait(false) is not { } known)
                return false;

            using var command = Command(
                transaction,
                "UPDATE submission SET revision = @revision, jurisdiction = @jurisdiction, subject_name = @name, descriptor = @descriptor, submitted_at = @at "
                + "WHERE subject_kind = @kind AND subject_id = @id AND revision = @revision - 1 AND applicant = @applicant AND wrapped_key IS NOT NULL");
            AddAll(command, submission with { Key = known.Key });
            return await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false) == 1;
        },
        cancellation).ConfigureAwait(false);

    /// <summary>Destroys the key of one, within a transaction: from then on it is not there, and its id stays taken.</summary>
    public static async Task EraseAsync(DbTransaction transaction, string kind, string id, CancellationToken cancellation)
    {
        using var command = Command(
            transaction,
            "UPDATE submission SET wrapped_key = NULL, applicant = '', jurisdiction = NULL, subject_name = NULL, descriptor = '' WHERE subject_kind = @kind AND subject_id = @id");
        command.Add("kind", kind);
        command.Add("id", id);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Finds one.</summary>
    public async Task<Submission?> FindAsync(string kind, string id, CancellationToken cancellation)
    {
        using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return await FindAsync(connection, null, kind, id, cancellation).ConfigureAwait(false);
    }

    /// <summary>Finds one within a transaction.</summary>
    public async Task<Submission?> FindAsync(DbConnection connection, DbTransaction? transaction, string kind, string id, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT {Columns}, e.number, e.revision, e.outcome FROM submission s{SubmissionQuery.LastDecisions} WHERE s.subject_kind = @kind AND s.subject_id = @id AND s.wrapped_key IS NOT NULL";
        command.Add("kind", kind);
        command.Add("id", id);
        using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        return await reader.ReadAsync(cancellation).ConfigureAwait(false) ? Read(reader) : null;
    }

    /// <summary>Those that a filter leaves, in the order of their kinds and ids, read as they are asked for.</summary>
    /// <param name="filter">Which are meant.</param>
    /// <param name="most">How many at most; null for all.</param>
    /// <param name="cancellation">Ends it.</param>
    public async IAsyncEnumerable<Submission> ReadAsync(SubmissionFilter filter, int? most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        using var command = connection.CreateCommand();
        var limit = "";
        if (most is { } number)
        {
            limit = " LIMIT @most";
            command.Add("most", number);
        }

#pragma warning disable CA2100 // Names of columns and parameters only.
        command.CommandText = $"SELECT {Columns}, e.number, e.revision, e.outcome FROM submission s{SubmissionQuery.LastDecisions}{SubmissionQuery.Where(command, filter)} ORDER BY s.subject_kind, s.subject_id{limit}";
#pragma warning restore CA2100
        using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            yield return Read(reader);
    }

    private static DbCommand Command(DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // One of the statements above.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static void AddAll(DbCommand command, Submission submission)
    {
        var subject = Submission.Subject(submission.Kind, submission.Id);
        command.Add("kind", submission.Kind);
        command.Add("id", submission.Id);
        command.Add("revision", submission.Revision);
        command.Add("applicant", submission.Applicant);
        command.Add("jurisdiction", submission.Jurisdiction);
        command.Add("name", submission.Name is { } name ? Sealing.Seal(submission.Key, name, "name " + subject) : null);
        command.Add("descriptor", Sealing.Seal(submission.Key, submission.Descriptor, "descriptor " + subject));
        command.Add("at", StoredTime.Write(submission.At));
    }

    private Submission Read(DbDataReader reader)
    {
        var (kind, id) = (reader.GetString(0), reader.GetString(1));
        var subject = Submission.Subject(kind, id);
        try
        {
            var key = dataKey.Unwrap(reader.GetString(8), subject);
            return new Submission(
                kind, id, reader.GetInt64(2), reader.GetString(3), Text(reader, 4), Text(reader, 5) is { } name ? Sealing.Open(key, name, "name " + subject) : null,
                Sealing.Open(key, reader.GetString(6), "descriptor " + subject), StoredTime.Read(reader.GetString(7)))
            {
                Key = key,
                Decided = reader.IsDBNull(9) ? null : new LastDecision(reader.GetInt64(9), reader.GetInt64(10), reader.GetString(11)),
            };
        }
        catch (CryptographicException exception)
        {
            throw new BrokenLogException($"what is kept of {subject} does not open by its key", exception);
        }
    }

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
