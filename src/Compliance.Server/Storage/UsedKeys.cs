using System;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Server.Log;
using Compliance.Server.Privacy;

namespace Compliance.Server.Storage;

/// <summary>By which keys a database is written. A server with others would sign what nobody can verify, and seal what nobody can open.</summary>
/// <param name="database">The database.</param>
/// <param name="logKey">The key of the log.</param>
/// <param name="dataKey">The key of what is personal.</param>
internal sealed class UsedKeys(Database database, LogKey logKey, DataKey dataKey)
{
    /// <summary>Makes sure that the keys are those that the database has been written by so far.</summary>
    /// <exception cref="InvalidOperationException">They are others.</exception>
    public async Task RequireAsync(CancellationToken cancellation)
    {
        await RequireAsync("log", logKey.Fingerprint, "Server:Key", cancellation).ConfigureAwait(false);
        await RequireAsync("data", dataKey.Fingerprint, "Server:DataKey", cancellation).ConfigureAwait(false);
    }

    private async Task RequireAsync(string purpose, string fingerprint, string setting, CancellationToken cancellation)
    {
        var known = await database.AppendAsync(
            async transaction =>
            {
                using var insert = transaction.Connection!.CreateCommand();
                insert.Transaction = transaction;
                insert.CommandText = "INSERT INTO used_key (purpose, fingerprint) VALUES (@purpose, @fingerprint) ON CONFLICT DO NOTHING";
                insert.Add("purpose", purpose);
                insert.Add("fingerprint", fingerprint);
                await insert.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
                using var select = transaction.Connection!.CreateCommand();
                select.Transaction = transaction;
                select.CommandText = "SELECT fingerprint FROM used_key WHERE purpose = @purpose";
                select.Add("purpose", purpose);
                return (string)(await select.ExecuteScalarAsync(cancellation).ConfigureAwait(false))!;
            },
            cancellation).ConfigureAwait(false);
        if (known != fingerprint)
            throw new InvalidOperationException($"The database was written by another key than that of {setting}: {known}, and not {fingerprint}. Set the key that it was written by.");
    }
}
