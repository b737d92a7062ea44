using System;
using System.IO;
using System.Security;
using Compliance.Diagnostics;
using Compliance.Localization;

namespace Compliance.Text;

/// <summary>Why a file cannot be read, in words of ours: those of an exception depend on the system and its language.</summary>
internal static class FileErrors
{
    /// <summary>Whether the exception is about the file, and not about a mistake in the program.</summary>
    public static bool IsReadFailure(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException;

    public static void Report(DiagnosticBag diagnostics, string path, Exception exception) =>
        diagnostics.Report(DiagnosticKinds.UnreadableFile, SourceSpan.WholeFile(path), ("found", Reason(path, exception)));

    /// <summary>Nothing, and why it could not be read.</summary>
    public static ReadResult<T> Unread<T>(string path, Exception exception)
        where T : class
    {
        var diagnostics = new DiagnosticBag();
        Report(diagnostics, path, exception);
        return new ReadResult<T>(null, diagnostics.Items);
    }

    private static LocalizedText Reason(string path, Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => new("文件不存在", "there is no such file"),
        SpoolTooLargeException => new("通过管道读取的内容过长：请先存为文件", "what comes from a pipe is too long: save it as a file first"),
        PathTooLongException => new("路径过长", "the path is too long"),
        // Opening a folder is refused as if for want of permission.
        UnauthorizedAccessException when Directory.Exists(path) => new("这是文件夹", "it is a folder"),
        UnauthorizedAccessException or SecurityException => new("没有读取权限", "access is denied"),
        ArgumentException or NotSupportedException => new("路径无效", "the path is not valid"),
        _ => new("输入输出错误", "input/output error"),
    };
}
