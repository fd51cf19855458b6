using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsCluster.Data.Postgres.Migrations
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "StoryKeys",
                columns: table => new
                {
                    Key = table.Column<int>(type: "integer", nullable: false),
                    StoryId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoryKeys", x => new { x.Key, x.StoryId });
                });

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
