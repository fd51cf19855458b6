using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsCluster.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class HeadlinesInOtherLanguages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "HeadlineOther",
                table: "Stories",
                type: "TEXT",
                nullable: true);
            // Stories stored before; a label says it anew when an article comes.
            migrationBuilder.Sql("""
                UPDATE "Stories" SET "HeadlineOther" = (
                    SELECT a."Title" FROM "Memberships" m JOIN "Articles" a ON a."Id" = m."ArticleId"
                    WHERE m."StoryId" = "Stories"."Id" AND m."Until" IS NULL AND a."Language" = 'other' AND a."Title" <> ''
                    ORDER BY a."Id" LIMIT 1)
                WHERE "HeadlineVi" IS NULL AND "HeadlineEn" IS NULL
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "HeadlineOther",
                table: "Stories");
        }
    }
}
