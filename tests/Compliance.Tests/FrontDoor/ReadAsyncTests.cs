using System;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Compliance.Tests.JiaozuoPack;
using FluentAssertions;
using NUnit.Framework;

namespace Compliance.Tests.FrontDoor;

/// <summary>Descriptors come from requests, whose bodies a server lets nobody read by a thread that waits.</summary>
public class ReadAsyncTests
{
    private const string Json = """{"subject": "project", "id": "P-1", "facts": {"gross_floor_area": "1 m²"}}""";

    private static readonly ComplianceChecker Checker = new(ShippedPack.Plan);

    [TestCase(Json)]
    [TestCase("subject: project\nid: P-1\nfacts: {gross_floor_area: 1 m²}\n")]
    [TestCase("subject,id,gross_floor_area\nproject,P-1,1 m²\n")]
    public async Task A_body_is_read_without_a_synchronous_read(string text)
    {
        using var body = new Body(Encoding.UTF8.GetBytes(text));
        (await Checker.Reader.ReadAsync(body, "body")).Require().Subjects.Should().ContainSingle().Which.Id.Should().Be("P-1");
        body.IsDisposed.Should().BeFalse();
    }

    [Test]
    public async Task What_is_wrong_is_told_as_ever()
    {
        using var body = new Body(Encoding.UTF8.GetBytes(Json.Replace("m²", "t", StringComparison.Ordinal)));
        var read = await Checker.Reader.ReadAsync(body, "body");
        read.Diagnostics.Should().ContainSingle().Which.Path.Should().Be("facts.gross_floor_area");
    }

    [Test]
    public async Task Reading_ends_where_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        using var body = new Body(new byte[1000]) { AfterRead = source.Cancel };
        await FluentActions.Awaiting(() => Checker.Reader.ReadAsync(body, "body", source.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Test]
    public async Task A_body_without_end_is_refused_by_the_limit()
    {
        using var body = new Body(null);
        var read = await Checker.Reader.ReadAsync(body, "body");
        read.Diagnostics.Should().ContainSingle().Which.ToString().Should().Contain("16 MiB");
        body.Taken.Should().BeLessThan(17 * 1024 * 1024);
    }

    [Test]
    public async Task A_body_that_breaks_off_is_told()
    {
        using var body = new Body(new byte[10]) { AfterRead = () => throw new IOException("gone") };
        (await Checker.Reader.ReadAsync(body, "body")).Succeeded.Should().BeFalse();
    }

    [Test]
    public void Texts_bytes_and_JSON_read_alike()
    {
        using var document = JsonDocument.Parse($"{{\"inner\": {Json}}}");
        Checker.Reader.ReadText(Json, "a").Require().Subjects[0].Id.Should().Be("P-1");
        Checker.Reader.Read(Encoding.UTF8.GetBytes(Json), "a").Require().Subjects[0].Id.Should().Be("P-1");
        Checker.Reader.Read(new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes("x" + Json))[1..], "a").Require().Subjects[0].Id.Should().Be("P-1");
        Checker.Reader.Read(document.RootElement.GetProperty("inner"), "a").Require().Subjects[0].Id.Should().Be("P-1");
    }

    /// <summary>As a server's request body: a few bytes at a time, and never synchronously; without an end where it is given no bytes.</summary>
    private sealed class Body(byte[]? bytes) : Stream
    {
        public Action? AfterRead { get; init; }

        public int Taken { get; private set; }

        public bool IsDisposed { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            var read = bytes is null ? buffer.Length : Math.Min(7, Math.Min(buffer.Length, bytes.Length - Taken));
            bytes?.AsSpan(Taken, read).CopyTo(buffer.Span);
            Taken += read;
            AfterRead?.Invoke();
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
