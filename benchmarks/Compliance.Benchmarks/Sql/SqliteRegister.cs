using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Compliance.Values;
using Microsoft.Data.Sqlite;

namespace Compliance.Benchmarks.Sql;

/// <summary>A register checked by SQLite: a plain reader puts numbers and bit sets into a table, in one transaction, and the rest is SQL.</summary>
internal sealed class SqliteRegister(RegisterColumns register)
{
    // Numbers are whole ten-thousandths, so that SQLite's integers compare them exactly.
    private const int Decimals = 4;

    private readonly DecidedTable _table = new(register.Rules, Decimals);
    private readonly CellParser[] _parsers = [.. register.Columns.Select(column => new CellParser(column, Decimals))];

    /// <summary>Checks a register, writes what fails, and gives the counts: for each rule in turn, how many rows have each of the six verdicts.</summary>
    public long[] Check(string csv, string failing)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Import(connection, csv);
        Execute(connection, $"CREATE TABLE decided AS SELECT id,\n  {_table.Columns}\nFROM cell");
        Write(connection, failing);
        return Count(connection);
    }

    private IEnumerable<string> Names => register.Columns.SelectMany<SqlColumn, string>(column => column.Fact.IsRange
        ? [SqlColumn.End(column.Fact, isUpper: false), SqlColumn.End(column.Fact, isUpper: true)]
        : [SqlColumn.Members(column.Fact)]);

    private void Import(SqliteConnection connection, string csv)
    {
        Execute(connection, $"CREATE TABLE cell (id TEXT, {string.Join(", ", Names.Select(name => name + " INTEGER"))})");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO cell VALUES ($id, {string.Join(", ", Names.Select(name => "$" + name))})";
        var id = insert.Parameters.Add("$id", SqliteType.Text);
        var values = Names.Select(name => insert.Parameters.Add("$" + name, SqliteType.Integer)).ToArray();
        insert.Prepare();

        var places = register.Columns.Select(column => IndexOf(column.Heading)).ToArray();
        var idPlace = IndexOf(register.Id);
        foreach (var line in File.ReadLines(csv).Skip(1))
        {
            var cells = line.Split(',');
            if (cells.Length != register.Headings.Count)
                throw new InvalidDataException($"A row of {csv} has {cells.Length} cells under {register.Headings.Count} headings: the plain reader knows no quotation marks.");

            id.Value = cells[idPlace];
            var next = 0;
            for (var i = 0; i < places.Length; i++)
                next = _parsers[i].Parse(cells[places[i]], values, next);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private int IndexOf(string heading) => register.Headings.TakeWhile(other => other != heading).Count();

    private void Write(SqliteConnection connection, string failing)
    {
        using var writer = new StreamWriter(failing, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16);
        writer.Write("id,rule,measured_min,measured_max,limit\n");
        using var command = connection.CreateCommand();
        command.CommandText = _table.Failing;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (i > 0)
                    writer.Write(',');
                if (!reader.IsDBNull(i))
                    writer.Write(Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture));
            }

            writer.Write('\n');
        }
    }

    private long[] Count(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = _table.Count;
        using var reader = command.ExecuteReader();
        reader.Read();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetInt64)];
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Parses the cells of one column.</summary>
    private sealed class CellParser(SqlColumn column, int decimals)
    {
        private readonly decimal _one = (decimal)Math.Pow(10, decimals);
        private readonly Dictionary<string, ulong> _words = column.Fact.IsRange ? [] : RegisterWords.Of(column.Fact).ToDictionary(word => word.Word, word => word.Member);

        public int Parse(string cell, SqliteParameter[] values, int next)
        {
            if (!column.Fact.IsRange)
            {
                values[next++].Value = (long)Members(cell);
                return next;
            }

            var between = cell.IndexOf("..", StringComparison.Ordinal);
            values[next++].Value = cell.Length == 0 ? Domain(isUpper: false) : Number(between < 0 ? cell : cell.AsSpan(0, between));
            values[next++].Value = cell.Length == 0 ? Domain(isUpper: true) : Number(between < 0 ? cell : cell.AsSpan(between + 2));
            return next;
        }

        private ulong Members(string cell) => cell.Length == 0
            ? column.DomainValues
            : _words.TryGetValue(cell, out var member) ? member : cell.Split(" | ").Aggregate(0UL, (members, word) => members | _words[word]);

        private object Domain(bool isUpper) => column.DomainEnd(isUpper) is { } end ? (long)(end * Rational.PowerOfTen(decimals)).Numerator : DBNull.Value;

        private long Number(ReadOnlySpan<char> text) => (long)(decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) * _one);
    }
}
