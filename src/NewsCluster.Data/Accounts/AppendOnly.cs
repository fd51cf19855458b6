using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsCluster.Data.Accounts;

/// <summary>Makes the database itself refuse to change or delete audit entries; called by the migrations.</summary>
internal static class AppendOnly
{
    private const string Refusal = "Audit entries are append-only.";

    /// <summary>
    /// A trigger for whoever holds the privileges, and the privileges taken from whoever runs the migrations:
    /// an owner can still remove both on purpose, which no accident and no injected statement of ours does.
    /// </summary>
    public static void OnPostgres(MigrationBuilder migration) => migration.Sql($"""
        CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '{Refusal}' USING ERRCODE = 'insufficient_privilege';
        END $$;
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "AuditEntries"
            FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
        CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON "AuditEntries"
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
        REVOKE UPDATE, DELETE, TRUNCATE ON "AuditEntries" FROM PUBLIC, CURRENT_USER;
        """);

    public static void OnSqlite(MigrationBuilder migration)
    {
        foreach (var act in new[] { "UPDATE", "DELETE" })
            migration.Sql($"""
                CREATE TRIGGER AuditEntries_refuse_{act} BEFORE {act} ON AuditEntries
                BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;
                """);
    }

    public static void RemoveFromPostgres(MigrationBuilder migration) =>
        migration.Sql("""
            DROP TRIGGER append_only ON "AuditEntries";
            DROP TRIGGER append_only_whole ON "AuditEntries";
            DROP FUNCTION refuse_audit_change;
            """);
}
