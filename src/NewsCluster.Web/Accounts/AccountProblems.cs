using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Accounts;

/// <summary>Puts a refusal beside the field it is about.</summary>
internal static class AccountProblems
{
    public const string PasswordsDiffer = nameof(PasswordsDiffer);
    public const string NoSuchAccount = nameof(NoSuchAccount);
    public const string WrongPassword = nameof(WrongPassword);

    public static void Add(this ModelStateDictionary state, IdentityResult refused, Texts texts)
    {
        foreach (var code in refused.Errors.Select(e => e.Code).Distinct())
            if (state[Field(code)]?.Errors is not { Count: > 0 })
                state.AddModelError(Field(code), texts.AccountProblem(code));
    }

    /// <summary>Whether a person filled the field in; says so beside it when not.</summary>
    public static bool Requires(this ModelStateDictionary state, string field, string? value, string label, Texts texts)
    {
        if (!string.IsNullOrEmpty(value)) return true;
        state.AddModelError(field, texts.FieldMissing(label));
        return false;
    }

    private static string Field(string code) => code switch
    {
        NameRules.BadName or NameRules.TakenName or "InvalidUserName" or "DuplicateUserName" => "Name",
        PasswordRules.TooShort or PasswordRules.TooLong or PasswordRules.TooCommon => "Password",
        _ => "",
    };
}
