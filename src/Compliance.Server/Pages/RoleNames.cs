using Compliance.Localization;
using Compliance.Server.Access;

namespace Compliance.Server.Pages;

/// <summary>What roles are called.</summary>
internal static class RoleNames
{
    public static LocalizedText Of(string role) => role switch
    {
        Roles.Applicant => new LocalizedText("申请人", "applicant"),
        Roles.Official => new LocalizedText("经办人", "official"),
        Roles.Supervisor => new LocalizedText("监督人", "supervisor"),
        _ => new LocalizedText("查阅人", "reader"),
    };
}
