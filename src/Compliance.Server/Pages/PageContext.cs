using System.Collections.Generic;
using Compliance.Localization;
using Compliance.Server.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Compliance.Server.Pages;

/// <summary>Who looks at a page, and in which language.</summary>
/// <param name="http">The request.</param>
internal sealed class PageContext(HttpContext http)
{
    /// <summary>What addresses of pages begin with.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["zh", "en"];

    /// <summary>The language that the address names.</summary>
    public Language Language { get; } = http.Request.Path.StartsWithSegments("/en") ? Language.English : Language.Chinese;

    /// <summary>The language as an address and a page name it.</summary>
    public string Code => Language == Language.English ? "en" : "zh";

    /// <summary>Who looks; null where nobody has said who it is.</summary>
    public Caller? Caller { get; } = http.User.Identity?.IsAuthenticated == true ? Access.Caller.Of(http.User) : null;

    /// <summary>Whether the caller has one of some roles.</summary>
    public bool Is(params string[] roles) => Caller is { } caller && System.Array.IndexOf(roles, caller.Role) >= 0;

    /// <summary>A text in the language of the page.</summary>
    public string Say(string zh, string en) => Language == Language.English ? en : zh;

    /// <summary>A text in the language of the page.</summary>
    public string Say(LocalizedText text) => text.In(Language);

    /// <summary>An address in the language of the page.</summary>
    public string To(string path) => $"/{Code}{path}";

    /// <summary>The same page in the other language.</summary>
    public string InOtherLanguage => $"/{(Language == Language.English ? "zh" : "en")}{http.Request.Path.Value![3..]}{(HttpMethods.IsGet(http.Request.Method) ? http.Request.QueryString.Value : "")}";

    /// <summary>The field that shows that a form was asked for here.</summary>
    public Html Token
    {
        get
        {
            var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
            return Html.Of($"<input type=\"hidden\" name=\"{tokens.FormFieldName}\" value=\"{tokens.RequestToken}\">");
        }
    }
}
