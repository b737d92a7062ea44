using System;
using System.Data.Common;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;

namespace Compliance.Server.Storage;

/// <summary>Brings a database to the shape that this version reads, step by step, each once.</summary>
/// <param name="database">The database.</param>
internal sealed class Migrations(Database database)
{
    private string[] Steps =>
    [
        $"""
        CREATE TABLE submission (
          subject_kind TEXT NOT NULL,
          subject_id TEXT NOT NULL,
          revision BIGINT NOT NULL,
          applicant TEXT NOT NULL,
          jurisdiction TEXT NULL,
          subject_name TEXT NULL,
          descriptor TEXT NOT NULL,
          submitted_at TEXT NOT NULL,
          wrapped_key TEXT NULL,
          PRIMARY KEY (subject_kind, subject_id));
        CREATE INDEX submission_applicant ON submission (applicant, subject_kind, subject_id);
        CREATE TABLE log_entry (
          number BIGINT NOT NULL PRIMARY KEY,
          previous TEXT NOT NULL,
          entry_type TEXT NOT NULL,
          subject_kind TEXT NOT NULL,
          subject_id TEXT NOT NULL,
          revision BIGINT NOT NULL,
          refers_to BIGINT NULL,
          made_by TEXT NOT NULL,
          made_at TEXT NOT NULL,
          outcome TEXT NOT NULL,
          content TEXT NOT NULL,
          hash TEXT NOT NULL,
          signature {database.BytesType} NOT NULL);
        CREATE INDEX log_entry_subject ON log_entry (subject_kind, subject_id, number);
        CREATE TABLE answered (
          caller TEXT NOT NULL,
          request_key TEXT NOT NULL,
          request_digest TEXT NOT NULL,
          entry BIGINT NOT NULL,
          PRIMARY KEY (caller, request_key));
        CREATE TABLE used_key (
          purpose TEXT NOT NULL PRIMARY KEY,
          fingerprint TEXT NOT NULL);
        """,
    ];

    /// <summary>Runs the steps that have not been run.</summary>
    /// <exception cref="InvalidOperationException">The database is of a later version.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await database.AppendAsync(
            async transaction =>
            {
                await RunAsync(transaction, cancellation).ConfigureAwait(false);
                return true;
            },
            cancellation).ConfigureAwait(false);
    }

    private async Task RunAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        var connection = transaction.Connection!;
        await ExecuteAsync("CREATE TABLE IF NOT EXISTS schema_step (step BIGINT NOT NULL PRIMARY KEY)").ConfigureAwait(false);
        var done = Convert.ToInt32(await ScalarAsync("SELECT COUNT(*) FROM schema_step").ConfigureAwait(false), CultureInfo.InvariantCulture);
        if (done > Steps.Length)
            throw new InvalidOperationException($"The database is of a later version: it has {done} steps, and this server knows {Steps.Length}.");
        for (var step = done; step < Steps.Length; step++)
        {
            await ExecuteAsync(Steps[step]).ConfigureAwait(false);
            await ExecuteAsync($"INSERT INTO schema_step (step) VALUES ({(step + 1).ToString(CultureInfo.InvariantCulture)})").ConfigureAwait(false);
        }

        async Task ExecuteAsync(string sql)
        {
            using var command = Command(sql);
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }

        async Task<object?> ScalarAsync(string sql)
        {
            using var command = Command(sql);
            return await command.ExecuteScalarAsync(cancellation).ConfigureAwait(false);
        }

        DbCommand Command(string sql)
        {
            var command = connection.CreateCommand();
            command.Transaction = transaction;
#pragma warning disable CA2100 // The steps are the ones above.
            command.CommandText = sql;
#pragma warning restore CA2100
            return command;
        }
    }
}
