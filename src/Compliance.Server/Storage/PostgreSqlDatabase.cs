using System;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using Npgsql;

namespace Compliance.Server.Storage;

/// <summary>A database of PostgreSQL, which several servers may share.</summary>
internal sealed class PostgreSqlDatabase(string connection) : Database, IAsyncDisposable
{
    // Any number that no other program locks by.
    private const long LogLock = 0x436f6d706c6c6f67;

    // PostgreSQL takes 100 connections by default, which two servers share.
    private const int MostConnections = 40;
    private const int MostSecondsToWait = 30;

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(WithLimits(connection));

    // Who waits for the log in the database holds a connection: of each server there is one.
    private readonly SemaphoreSlim _turn = new(1);

    public override string BytesType => "BYTEA";

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellation) => await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);

    public override async Task<T> WriteAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        var result = await work(transaction).ConfigureAwait(false);

        // From here on it is done, whoever has gone meanwhile.
        await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        return result;
    }

    public override async Task<T> AppendAsync<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await WriteAsync(
                async transaction =>
                {
                    using var command = transaction.Connection!.CreateCommand();
                    command.Transaction = transaction;
                    command.CommandText = "SELECT pg_advisory_xact_lock(@key)";
                    command.Add("key", LogLock);
                    await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
                    return await work(transaction).ConfigureAwait(false);
                },
                cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    // What the settings say of it counts.
    private static string WithLimits(string connection)
    {
        // A builder of Npgsql has every key, said or not.
        var said = new DbConnectionStringBuilder { ConnectionString = connection };
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (!said.ContainsKey("Maximum Pool Size") && !said.ContainsKey("MaxPoolSize"))
            settings.MaxPoolSize = MostConnections;
        if (!said.ContainsKey("Timeout"))
            settings.Timeout = MostSecondsToWait;
        return settings.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync().ConfigureAwait(false);
        _turn.Dispose();
    }
}
