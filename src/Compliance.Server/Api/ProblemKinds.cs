using System.Collections.Generic;
using Compliance.Localization;
using Microsoft.AspNetCore.Http;

namespace Compliance.Server.Api;

/// <summary>Every kind of problem that there is.</summary>
internal static class ProblemKinds
{
    public static ProblemKind WrongRequest { get; } = new(
        "wrong-request", StatusCodes.Status400BadRequest,
        new LocalizedText("请求有误", "The request is wrong"),
        new LocalizedText("按说明更正请求。", "Correct it as the detail says."));

    public static ProblemKind Unauthorized { get; } = new(
        "unauthorized", StatusCodes.Status401Unauthorized,
        new LocalizedText("未识别调用方", "The caller is not known"),
        new LocalizedText("以 Authorization: Bearer 发送有效的密钥或访问令牌。", "Send a key, or an access token, that is valid in Authorization: Bearer."));

    public static ProblemKind Forbidden { get; } = new(
        "forbidden", StatusCodes.Status403Forbidden,
        new LocalizedText("调用方的角色不可为此", "The role of the caller does not do this"),
        new LocalizedText("由具有相应角色的人办理。", "Ask somebody whose role does."));

    public static ProblemKind SamePerson { get; } = new(
        "same-person", StatusCodes.Status403Forbidden,
        new LocalizedText("申请人不得自行批准或决定", "Who asks, or whose project it is, does not answer or decide"),
        new LocalizedText("由另一人办理。", "Ask somebody else."));

    public static ProblemKind NotFound { get; } = new(
        "not-found", StatusCodes.Status404NotFound,
        new LocalizedText("没有此项，或调用方不可见", "There is no such thing, or it is not for this caller"),
        new LocalizedText("核对类别、编号和调用方。", "Look at the kind, the id and the caller."));

    public static ProblemKind TooSlow { get; } = new(
        "too-slow", StatusCodes.Status408RequestTimeout,
        new LocalizedText("请求耗时过长", "The request took too long"),
        new LocalizedText("稍后再试，或减小请求。", "Try again, or ask for less."));

    public static ProblemKind IdTaken { get; } = new(
        "id-taken", StatusCodes.Status409Conflict,
        new LocalizedText("编号已被占用", "The id is taken"),
        new LocalizedText("换一个编号。", "Take another id."));

    public static ProblemKind Stale { get; } = new(
        "stale", StatusCodes.Status412PreconditionFailed,
        new LocalizedText("其间已被修订", "It was revised meanwhile"),
        new LocalizedText("重新读取，并在 If-Match 中注明该版次。", "Read it again, and name that revision in If-Match."));

    public static ProblemKind TooLarge { get; } = new(
        "too-large", StatusCodes.Status413PayloadTooLarge,
        new LocalizedText("请求过大", "The request is too large"),
        new LocalizedText("减小请求。", "Send less."));

    public static ProblemKind WrongDescriptor { get; } = new(
        "wrong-descriptor", StatusCodes.Status422UnprocessableEntity,
        new LocalizedText("描述文件有误", "The descriptor is wrong"),
        new LocalizedText("按 errors 逐条更正；每条有代码、指标路径、位置和中英文说明。", "Correct each of errors, which has a code, the path of the fact, the place, and the message in both languages."));

    public static ProblemKind Refused { get; } = new(
        "refused", StatusCodes.Status422UnprocessableEntity,
        new LocalizedText("不能如此办理", "It cannot be done so"),
        new LocalizedText("见 detail。", "The detail says why."));

    public static ProblemKind OtherRequest { get; } = new(
        "other-request", StatusCodes.Status422UnprocessableEntity,
        new LocalizedText("同一 Idempotency-Key 曾用于另一请求", "The Idempotency-Key came before, with another request"),
        new LocalizedText("每个请求用一个新的键。", "Take a new key for each request."));

    public static ProblemKind NeedsCondition { get; } = new(
        "needs-condition", StatusCodes.Status428PreconditionRequired,
        new LocalizedText("请注明所指版次", "Say which revision is meant"),
        new LocalizedText("在 If-Match 中注明 ETag 所给版次；首次提交用 If-None-Match: *。", "Name it in If-Match as it came in ETag, or send If-None-Match: * for the first one."));

    public static ProblemKind TooMany { get; } = new(
        "too-many", StatusCodes.Status429TooManyRequests,
        new LocalizedText("请求过于频繁", "There are too many requests"),
        new LocalizedText("等待 Retry-After 秒后再试。", "Wait for the seconds of Retry-After."));

    public static ProblemKind BrokenLog { get; } = new(
        "broken-log", StatusCodes.Status503ServiceUnavailable,
        new LocalizedText("决定记录与写入时不符，暂停决定", "The log is not as it was written, and nothing is decided"),
        new LocalizedText("由管理员运行 compliance-server verify。", "An administrator runs compliance-server verify."));

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        WrongRequest, Unauthorized, Forbidden, SamePerson, NotFound, TooSlow, IdTaken, Stale, TooLarge, WrongDescriptor, Refused, OtherRequest, NeedsCondition, TooMany, BrokenLog,
    ];
}
