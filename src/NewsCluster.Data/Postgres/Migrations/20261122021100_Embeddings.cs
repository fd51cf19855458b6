using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsCluster.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Embeddings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "EmbeddingDetail",
                table: "Runs",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "EmbeddingProblem",
                table: "Runs",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Unembedded",
                table: "Runs",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<byte[]>(
                name: "Embedding",
                table: "Articles",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EmbeddingModel",
                table: "Articles",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "EmbeddingDetail",
                table: "Runs");

            migrationBuilder.DropColumn(
                name: "EmbeddingProblem",
                table: "Runs");

            migrationBuilder.DropColumn(
                name: "Unembedded",
                table: "Runs");

            migrationBuilder.DropColumn(
                name: "Embedding",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "EmbeddingModel",
                table: "Articles");
        }
    }
}
