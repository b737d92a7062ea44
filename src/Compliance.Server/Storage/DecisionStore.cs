using System.Collections.Generic;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Server.Log;

namespace Compliance.Server.Storage;

/// <summary>The log of decisions. Entries are only ever added.</summary>
/// <param name="database">The database.</param>
/// <param name="key">Signs entries.</param>
/// <param name="head">Takes the last entry.</param>
internal sealed class DecisionStore(Database database, LogKey key, HeadFile head)
{
    private const string Columns = "number, previous, subject_kind, subject_id, revision, corrects, decided_by, decided_at, record, hash, signature";

    /// <summary>Adds an entry, or finds the one by which the same request was answered before.</summary>
    /// <param name="draft">The entry but for its number and the hash before it.</param>
    /// <param name="request">The request that it answers; null where it need not be known again.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="StaleRevisionException">The descriptor has another revision by now; nothing was added.</exception>
    /// <exception cref="RequestKeyException">The same key came with another request.</exception>
    /// <exception cref="BrokenLogException">The log does not have the entry that its head names; nothing was added.</exception>
    public async Task<AppendedEntry> AppendAsync(LogEntry draft, RequestKey? request, CancellationToken cancellation)
    {
        using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await database.BeginWritingAsync(connection, cancellation).ConfigureAwait(false);
        if (request is not null && await AnsweredAsync(connection, transaction, request, cancellation).ConfigureAwait(false) is { } answered)
            return new AppendedEntry(answered, IsNew: false);

        var submission = await SubmissionStore.FindAsync(connection, transaction, draft.SubjectKind, draft.SubjectId, cancellation).ConfigureAwait(false);
        if (submission?.Revision != draft.Revision)
            throw new StaleRevisionException(submission?.Revision);

        await RequireHeadAsync(connection, transaction, cancellation).ConfigureAwait(false);
        var last = await LastAsync(connection, transaction, cancellation).ConfigureAwait(false);
        var entry = draft with { Number = (last?.Entry.Number ?? 0) + 1, Previous = last?.Hash ?? LogEntry.None };
        var hash = entry.Hash();
        var signed = new SignedEntry(entry, hash, key.Sign(hash));
        await InsertAsync(connection, transaction, signed, request, cancellation).ConfigureAwait(false);

        // From here on it is decided, whoever has gone meanwhile.
        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        head.MoveTo(entry.Number, hash);
        return new AppendedEntry(signed, IsNew: true);
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
        return await OneAsync(connection, null, "WHERE number = @number", number, cancellation).ConfigureAwait(false);
    }

    /// <summary>The entries behind a number, in their order, read as they are asked for.</summary>
    public async IAsyncEnumerable<SignedEntry> ReadAsync(long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        using var command = Select(connection, null, "WHERE number > @number ORDER BY number", after);
        using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
            yield return Read(reader);
    }

    private static async Task<SignedEntry?> LastAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation) =>
        await OneAsync(connection, transaction, "WHERE number > @number ORDER BY number DESC LIMIT 1", 0, cancellation).ConfigureAwait(false);

    private async Task RequireHeadAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
    {
        if (head.Read() is not { } known)
            return;

        var named = await OneAsync(connection, transaction, "WHERE number = @number", known.Number, cancellation).ConfigureAwait(false);
        if (named is null)
            throw new BrokenLogException($"its head names entry {known.Number}, which is missing");
        if (named.Hash != known.Hash)
            throw new BrokenLogException($"entry {known.Number} is not the one that its head names");
    }

    private static async Task<SignedEntry?> AnsweredAsync(DbConnection connection, DbTransaction transaction, RequestKey request, CancellationToken cancellation)
    {
        (string Digest, long Decision)? answered = null;
        using (var command = connection.CreateCommand())
        {
            command.Transaction = transaction;
            command.CommandText = "SELECT request_digest, decision FROM answered WHERE caller = @caller AND request_key = @key";
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
        return await OneAsync(connection, transaction, "WHERE number = @number", found.Decision, cancellation).ConfigureAwait(false);
    }

    private static async Task InsertAsync(DbConnection connection, DbTransaction transaction, SignedEntry signed, RequestKey? request, CancellationToken cancellation)
    {
        var entry = signed.Entry;
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO decision ({Columns}) VALUES (@number, @previous, @kind, @id, @revision, @corrects, @by, @at, @record, @hash, @signature)";
        command.Add("number", entry.Number);
        command.Add("previous", entry.Previous);
        command.Add("kind", entry.SubjectKind);
        command.Add("id", entry.SubjectId);
        command.Add("revision", entry.Revision);
        command.Add("corrects", entry.Corrects);
        command.Add("by", entry.By);
        command.Add("at", entry.AtText);
        command.Add("record", entry.Record);
        command.Add("hash", signed.Hash);
        command.Add("signature", signed.Signature);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        if (request is null)
            return;

        using var answer = connection.CreateCommand();
        answer.Transaction = transaction;
        answer.CommandText = "INSERT INTO answered (caller, request_key, request_digest, decision) VALUES (@caller, @key, @digest, @decision)";
        answer.Add("caller", request.Caller);
        answer.Add("key", request.Key);
        answer.Add("digest", request.Digest);
        answer.Add("decision", entry.Number);
        await answer.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
    }

    private static async Task<SignedEntry?> OneAsync(DbConnection connection, DbTransaction? transaction, string where, long number, CancellationToken cancellation)
    {
        using var command = Select(connection, transaction, where, number);
        using var reader = await command.ExecuteReaderAsync(cancellation).ConfigureAwait(false);
        return await reader.ReadAsync(cancellation).ConfigureAwait(false) ? Read(reader) : null;
    }

    private static DbCommand Select(DbConnection connection, DbTransaction? transaction, string where, long number)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // One of the conditions above.
        command.CommandText = $"SELECT {Columns} FROM decision {where}";
#pragma warning restore CA2100
        command.Add("number", number);
        return command;
    }

    private static SignedEntry Read(DbDataReader reader) => new(
        new LogEntry(
            reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetInt64(4), reader.IsDBNull(5) ? null : reader.GetInt64(5),
            reader.GetString(6), StoredTime.Read(reader.GetString(7)), reader.GetString(8)),
        reader.GetString(9),
        (byte[])reader.GetValue(10));
}
