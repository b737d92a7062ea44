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

    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connection);

    public override string BytesType => "BYTEA";

    public override async Task<DbConnection> OpenAsync(CancellationToken cancellation) => await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);

    public override async Task<DbTransaction> BeginWritingAsync(DbConnection connection, CancellationToken cancellation)
    {
        var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT pg_advisory_xact_lock(@key)";
        command.Add("key", LogLock);
        await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        return transaction;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
