using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsCluster.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReturningStories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsFiled",
                table: "Stories",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // EF has no word for it: the rows lie in the primary key itself, which halves what they take.
            migrationBuilder.Sql("""
                CREATE TABLE "StoryKeys" (
                    "Key" INTEGER NOT NULL,
                    "StoryId" INTEGER NOT NULL,
                    CONSTRAINT "PK_StoryKeys" PRIMARY KEY ("Key", "StoryId")
                ) WITHOUT ROWID
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Stories_Unfiled",
                table: "Stories",
                column: "Id",
                filter: "NOT \"IsFiled\"");

            migrationBuilder.CreateIndex(
                name: "IX_StoryKeys_StoryId",
                table: "StoryKeys",
                column: "StoryId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StoryKeys");

            migrationBuilder.DropIndex(
                name: "IX_Stories_Unfiled",
                table: "Stories");

            migrationBuilder.DropColumn(
                name: "IsFiled",
                table: "Stories");
        }
    }
}
