using Microsoft.AspNetCore.Http;

namespace Compliance.Server.Pages;

/// <summary>The page of what cannot be shown.</summary>
internal static class ErrorPage
{
    public static IResult Of(PageContext page, int status)
    {
        var title = status switch
        {
            StatusCodes.Status400BadRequest => page.Say("请求有误，或表单已过期", "The request is wrong, or the form has expired"),
            StatusCodes.Status403Forbidden => page.Say("您的角色不可为此", "Your role does not do this"),
            StatusCodes.Status404NotFound => page.Say("没有此页，或您不可见", "There is no such page, or it is not for you"),
            StatusCodes.Status413PayloadTooLarge => page.Say("文件过大", "The file is too large"),
            StatusCodes.Status429TooManyRequests => page.Say("请求过于频繁，请稍后再试", "There are too many requests: wait a little"),
            _ => page.Say("出错了，未作任何更改", "Something went wrong, and nothing was changed"),
        };
        return Layout.Page(page, title, Html.Of($"""<p><a class="button" href="{page.To("/desk")}">{page.Say("返回", "Back")}</a></p>"""), status);
    }
}
