using System;
using System.Collections.Generic;
using System.IO;
using Compliance.Server.Access;

namespace Compliance.Server;

/// <summary>The settings of the server, in the section <c>Server</c>; each can be an environment variable, <c>Server__Folder</c>.</summary>
internal sealed class ServerOptions
{
    /// <summary>The folder of the database, of the key and of the head of the log, where nothing else is said.</summary>
    public string Folder { get; set; } = "data";

    /// <summary>A connection to PostgreSQL; without it, a file of SQLite in the folder.</summary>
    public string? PostgreSql { get; set; }

    /// <summary>The file of the key that signs the log; made at the first start.</summary>
    public string? Key { get; set; }

    /// <summary>The file of the head of the log: best on another disk than the database.</summary>
    public string? Head { get; set; }

    /// <summary>The file of the key that wraps the keys of what is personal; made at the first start.</summary>
    public string? DataKey { get; set; }

    /// <summary>The most bytes of a request.</summary>
    public long MostBytes { get; set; } = 1024 * 1024;

    /// <summary>The most requests of one caller in a minute.</summary>
    public int MostRequestsPerMinute { get; set; } = 6_000;

    /// <summary>The most seconds that a request takes.</summary>
    public int MostSeconds { get; set; } = 60;

    /// <summary>Whether it is written to the log of the program who has read which submission or decision.</summary>
    public bool AuditsReads { get; set; }

    /// <summary>Who may call, by keys.</summary>
    public IList<ApiKey> Keys { get; } = [];

    /// <summary>A provider by whose word callers are known besides.</summary>
    public OpenIdSettings OpenIdConnect { get; } = new();

    /// <summary>The file of the database of SQLite.</summary>
    public string DatabaseFile => Path.Combine(Folder, "compliance.db");

    /// <summary>The file of the key.</summary>
    public string KeyFile => Key ?? Path.Combine(Folder, "log-key.pem");

    /// <summary>The file of the key of what is personal.</summary>
    public string DataKeyFile => DataKey ?? Path.Combine(Folder, "data-key");

    /// <summary>The folder of the keys that protect cookies.</summary>
    public string CookieKeysFolder => Path.Combine(Folder, "cookie-keys");

    /// <summary>The file of the head.</summary>
    public string HeadFile => Head ?? Path.Combine(Folder, "log-head");

    /// <summary>A caller.</summary>
    internal sealed class ApiKey
    {
        /// <summary>The caller's name, as it stands in the log.</summary>
        public string Name { get; set; } = "";

        /// <summary>The SHA-256 of the key, in hexadecimal: the key itself is in no setting.</summary>
        public string Sha256 { get; set; } = "";

        /// <summary>What the caller may: applicant, official, supervisor or reader.</summary>
        public string Role { get; set; } = "";

        /// <summary>From when on the key is none any more; null where it stays one.</summary>
        public DateTimeOffset? ExpiresAt { get; set; }

        /// <summary>The jurisdictions that an official or a reader works for, with those below them; all of them where there is none.</summary>
        public IList<string> Jurisdictions { get; } = [];
    }
}
