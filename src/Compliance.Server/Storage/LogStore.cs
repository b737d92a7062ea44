using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Server.Log;
using Compliance.Server.Privacy;

namespace Compliance.Server.Storage;

/// <summary>The log of decisions, deviations and erasures. Entries are only ever added.</summary>
/// <param name="database">The database.</param>
/// <param name="submissions">What was handed in, with the keys that contents are sealed by.</param>
/// <param name="dataKey">Wraps these keys.</param>
/// <param name="key">Signs entries.</param>
/// <param name="head">Takes the last entry.</param>
internal sealed class LogStore(Database database, SubmissionStore submissions, DataKey dataKey, LogKey key, HeadFile head)
{
    private const string Columns = "d.number, d.previous, d.entry_type, d.subject_kind, d.subject_id, d.revision, d.refers_to, d.made_by, d.made_at, d.outcome, d.content, d.hash, d.signature, s.wrapped_key";
    private const string From = "FROM log_entry d LEFT JOIN submission s ON s.subject_kind = d.subject_kind AND s.subject_id = d.subject_id";

    /// <summary>Adds an entry, or finds the one by which the same request was answered before.</summary>
    /// <param name="draft">The entry but for its number and the hash before it, with its content as it is read.</param>
    /// <param name="request">The request that it answers; null where it need not be known again.</param>
    /// <param name="mayFollow">Throws where it may not follow the entries about the same subject; null where it may follow any.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="StaleRevisionException">The descriptor has another revision by now; nothing was added.</exception>
    /// <exception cref="RequestKeyException">The same key came with another request.</exception>
    /// <exception cref="BrokenLogException">The log does not have the entry that its head names; nothing was added.</exception>
    public async Task<AppendedEntry> AppendAsync(LogEntry draft, RequestKey? request, Action<IReadOnlyList<SignedEntry>>? mayFollow, CancellationToken cancellation)
    {
        var appended = await database.AppendAsync(
            async transaction =>
            {
                if (request is not null && await AnsweredAsync(transaction, request, cancellation).ConfigureAwait(false) is { } answered)
                    return new AppendedEntry(answered, IsNew: false);

                var connection = transaction.Connection!;
                var submission = await submissions.FindAsync(connection, transaction, draft.SubjectKind, draft.SubjectId, cancellation).ConfigureAwait(false);
                if (submission?.Revision != draft.Revision)
                    throw new StaleRevisionException(submission?.Revision);

                await RequireHeadAsync(connection, transaction, cancellation).ConfigureAwait(false);
                mayFollow?.Invoke(await ListAsync(connection, transaction, new LogFilter { Subject = (draft.SubjectKind, draft.SubjectId) }, null, cancellation).ConfigureAwait(false));
                return new AppendedEntry(await AppendAsync(transaction, draft, submission.Key, request, cancellation).ConfigureAwait(false), IsNew: true);
            },
            cancellation).ConfigureAwait(false);
        if (appended.IsNew)
            head.MoveTo(appended.Signed.Entry.Number, appended.Signed.Hash);
        return appended;
    }

    /// <summary>Makes sure that the log has the entry that its head names.</summary>
    /// <exception cref="BrokenLogException">It has not.</exception>
    public async Task RequireHeadAsync(CancellationToken cancellation)
    {
        using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await RequireHeadAsync(connection, null, cancellation).ConfigureAwait(false);
    }

    /// <summary>The last entry; null where there is none.</summary>
    public async Task<SignedEntry?> LastAsync(CancellationToken cancellation)
    {
        using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return await LastAsync(connection, null, cancellation).ConfigureAwait(false);
    }

    /// <summary>One entry; null where there is none of the number.</summary>
    public async Task<SignedEntry?> FindAsync(long number, CancellationToken cancellation)
    {
        using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return await FindAsync(connection, null, number, cancellation).ConfigureAwait(false);
    }

    /// <summary>Some entries, in their order.</summary>
    public async Task<IReadOnlyList<SignedEntry>> ListAsync(LogFilter filter, int? most, CancellationToken cancellation)
    {
        using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return await ListAsync(connection, null, filter, most, cancellation).ConfigureAwait(false);
    }

    /// <summary>All entries, in their order, read as they are asked for.</summary>
    public async IAsyncEnumerable<SignedEntry> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        using var command = Select(connection, null, " ORDER BY d.number");
        using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            yield return Read(reader);
    }

    private async Task<SignedEntry> AppendAsync(DbTransaction transaction, LogEntry draft, byte[] subjectKey, RequestKey? request, CancellationToken cancellation)
    {
        var last = await LastAsync(transaction.Connection!, transaction, cancellation).ConfigureAwait(false);
        var number = (last?.Entry.Number ?? 0) + 1;

        // What an erasure says is no secret, and outlives the key.
        var isSealed = draft.Type != EntryTypes.Erasure;
        var entry = draft with
        {
            Number = number,
            Previous = last?.Hash ?? LogEntry.None,
            Content = isSealed ? Sealing.Seal(subjectKey, draft.Content, Purpose(number)) : draft.Content,
        };
        var hash = entry.Hash();
        var signed = new SignedEntry(entry, hash, key.Sign(hash)) { Text = draft.Content };
        await InsertAsync(transaction, signed, request, cancellation).ConfigureAwait(false);
        if (!isSealed)
            await SubmissionStore.EraseAsync(transaction, entry.SubjectKind, entry.SubjectId, cancellation).ConfigureAwait(false);
        return signed;
    }

    private static string Purpose(long number) => "entry " + number.ToString(CultureInfo.InvariantCulture);

    private Task<SignedEntry?> LastAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation) =>
        OneAsync(Select(connection, transaction, " ORDER BY d.number DESC LIMIT 1"), cancellation);

    private Task<SignedEntry?> FindAsync(DbConnection connection, DbTransaction? transaction, long number, CancellationToken cancellation)
    {
        var command = Select(connection, transaction, " WHERE d.number = @number");
        command.Add("number", number);
        return OneAsync(command, cancellation);
    }

    private async Task<SignedEntry?> OneAsync(DbCommand command, CancellationToken cancellation)
    {
        using (command)
        {
            using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
            return await reader.ReadAsync(cancellation).ConfigureAwait(false) ? Read(reader) : null;
        }
    }

    private async Task<IReadOnlyList<SignedEntry>> ListAsync(DbConnection connection, DbTransaction? transaction, LogFilter filter, int? most, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var where = Where(command, filter);
        if (most is { } limit)
            command.Add("most", limit);
#pragma warning disable CA2100 // Names of columns and parameters only.
        command.CommandText = $"SELECT {Columns} {From}{where} ORDER BY d.number{(most is null ? "" : " LIMIT @most")}";
#pragma warning restore CA2100
        using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        var found = new List<SignedEntry>();
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            found.Add(Read(reader));
        return found;
    }

    private static string Where(DbCommand command, LogFilter filter)
    {
        var conditions = new List<string> { "d.number > @after" };
        command.Add("after", filter.After);
        if (filter.Types is { } types)
            conditions.Add(CommandParameters.In(command, "d.entry_type", "type", types));

        if (filter.Subject is var (kind, id))
        {
            conditions.Add("d.subject_kind = @kind AND d.subject_id = @id");
            command.Add("kind", kind);
            command.Add("id", id);
        }

        if (filter.Applicant is { } applicant)
        {
            conditions.Add("s.applicant = @applicant");
            command.Add("applicant", applicant);
        }

        if (filter.Visible is { } places)
            conditions.Add(CommandParameters.In(command, "s.jurisdiction", "visible", places));
        return " WHERE " + string.Join(" AND ", conditions);
    }

    private async Task RequireHeadAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
    {
        if (head.Read() is not { } known)
            return;

        var named = await FindAsync(connection, transaction, known.Number, cancellation).ConfigureAwait(false);
        if (named is null)
            throw new BrokenLogException($"its head names entry {known.Number}, which is missing");
        if (named.Hash != known.Hash)
            throw new BrokenLogException($"entry {known.Number} is not the one that its head names");
    }

    private async Task<SignedEntry?> AnsweredAsync(DbTransaction transaction, RequestKey request, CancellationToken cancellation)
    {
        (string Digest, long Entry)? answered = null;
        using (var command = transaction.Connection!.CreateCommand())
        {
            command.Transaction = transaction;
            command.CommandText = "SELECT request_digest, entry FROM answered WHERE caller = @caller AND request_key = @key";
            command.Add("caller", request.Caller);
            command.Add("key", request.Key);
            using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
            if (await reader.ReadAsync(cancellation).ConfigureAwait(false))
                answered = (reader.GetString(0), reader.GetInt64(1));
        }

        if (answered is not { } found)
            return null;
        if (found.Digest != request.Digest)
            throw new RequestKeyException();
        return await FindAsync(transaction.Connection!, transaction, found.Entry, cancellation).ConfigureAwait(false);
    }

    private static async Task InsertAsync(DbTransaction transaction, SignedEntry signed, RequestKey? request, CancellationToken cancellation)
    {
        var entry = signed.Entry;
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            "INSERT INTO log_entry (number, previous, entry_type, subject_kind, subject_id, revision, refers_to, made_by, made_at, outcome, content, hash, signature) "
            + "VALUES (@number, @previous, @type, @kind, @id, @revision, @refers_to, @by, @at, @outcome, @content, @hash, @signature)";
        command.Add("number", entry.Number);
        command.Add("previous", entry.Previous);
        command.Add("type", entry.Type);
        command.Add("kind", entry.SubjectKind);
        command.Add("id", entry.SubjectId);
        command.Add("revision", entry.Revision);
        command.Add("refers_to", entry.RefersTo);
        command.Add("by", entry.By);
        command.Add("at", entry.AtText);
        command.Add("outcome", entry.Outcome);
        command.Add("content", entry.Content);
        command.Add("hash", signed.Hash);
        command.Add("signature", signed.Signature);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        if (request is null)
            return;

        using var answer = transaction.Connection!.CreateCommand();
        answer.Transaction = transaction;
        answer.CommandText = "INSERT INTO answered (caller, request_key, request_digest, entry) VALUES (@caller, @key, @digest, @entry)";
        answer.Add("caller", request.Caller);
        answer.Add("key", request.Key);
        answer.Add("digest", request.Digest);
        answer.Add("entry", entry.Number);
        await answer.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    private static DbCommand Select(DbConnection connection, DbTransaction? transaction, string rest)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // One of the conditions above.
        command.CommandText = $"SELECT {Columns} {From}{rest}";
#pragma warning restore CA2100
        return command;
    }

    private SignedEntry Read(DbDataReader reader)
    {
        var entry = new LogEntry(
            reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4), reader.GetInt64(5), reader.IsDBNull(6) ? null : reader.GetInt64(6),
            reader.GetString(7), StoredTime.Read(reader.GetString(8)), reader.GetString(9), reader.GetString(10));
        var wrapped = reader.IsDBNull(13) ? null : reader.GetString(13);
        return new SignedEntry(entry, reader.GetString(11), (byte[])reader.GetValue(12)) { HasKey = wrapped is not null, Text = Open(entry, wrapped) };
    }

    private string? Open(LogEntry entry, string? wrapped)
    {
        if (entry.Type == EntryTypes.Erasure)
            return entry.Content;
        return wrapped is not null && dataKey.TryUnwrap(wrapped, Submission.Subject(entry.SubjectKind, entry.SubjectId)) is { } subjectKey
            ? Sealing.TryOpen(subjectKey, entry.Content, Purpose(entry.Number))
            : null;
    }
}
