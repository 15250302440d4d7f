/** Names as they are common in the American South, for people who do not exist. */
const list = (names: string): string[] => names.split(/\s*,\s*/).map((name) => name.trim());

export const surnames = list(`
  Adams, Alexander, Allen, Anderson, Bailey, Baker, Banks, Barnes, Bell, Bennett, Booker, Boyd, Bradley, Brooks,
  Brown, Bryant, Butler, Byrd, Campbell, Carter, Clark, Coleman, Collins, Cooper, Cox, Crawford, Daniels, Davis,
  Dixon, Edwards, Ellis, Evans, Fields, Fleming, Ford, Foster, Franklin, Gaines, Garcia, Gibson, Gordon, Graham,
  Grant, Graves, Green, Griffin, Hall, Hardy, Harper, Harris, Hayes, Henderson, Hernandez, Hicks, Hill, Holloway,
  Holmes, Howard, Hudson, Hughes, Hunt, Ingram, Jackson, James, Jefferson, Jenkins, Johnson, Jones, Jordan, Kelly,
  King, Lee, Lewis, Lindsey, Long, Lopez, Love, Magee, Marshall, Martin, Martinez, Mason, May, McDonald, McGee,
  McKinney, Miller, Mitchell, Moody, Moore, Morgan, Morris, Myers, Nash, Nelson, Nichols, Owens, Parker, Patterson,
  Payne, Perkins, Perry, Pittman, Porter, Powell, Price, Ramsey, Reed, Reynolds, Richardson, Roberts, Robinson,
  Rodgers, Rogers, Ross, Russell, Sanders, Scott, Shaw, Shelton, Simmons, Sims, Singleton, Smith, Spencer,
  Stevens, Stewart, Stokes, Sullivan, Tate, Taylor, Thomas, Thompson, Townsend, Tucker, Turner, Tyler, Walker,
  Wallace, Ward, Washington, Watkins, Watson, Weaver, Webb, Wells, West, White, Wiggins, Wilkerson, Williams,
  Willis, Wilson, Womack, Wood, Woods, Wright, Young`);

export const girls = list(`
  Aaliyah, Abigail, Addison, Alexis, Alyssa, Amari, Anna, Aubrey, Ava, Brianna, Brooklyn, Camryn, Chloe, Destiny,
  Diamond, Ella, Emma, Gabriella, Hannah, Harmony, Imani, Jada, Jasmine, Journey, Kamryn, Kayla, Kennedy, Khloe,
  Laila, Lillian, London, Madison, Makayla, Maya, Mia, Morgan, Naomi, Nevaeh, Olivia, Paisley, Raven, Rylee,
  Serenity, Skylar, Sydney, Trinity, Zoe`);

export const boys = list(`
  Aiden, Andre, Austin, Braxton, Brayden, Caleb, Cameron, Carter, Chance, Christian, Darius, DeAndre, Elijah,
  Ethan, Gabriel, Hunter, Isaiah, Jacob, Jaden, Jamarion, Javier, Jayden, Jeremiah, Jordan, Josiah, Justin, Kaden,
  Kameron, Kingston, Landon, Levi, Logan, Malik, Mason, Micah, Nicholas, Noah, Peyton, Quinton, Samuel, Tristan,
  Tyler, Walker, Xavier, Zachary`);

export const women = list(`
  Alicia, Amanda, Angela, April, Ashley, Brandy, Brenda, Brittany, Candace, Carla, Cassandra, Crystal, Danielle,
  Denise, Ebony, Erica, Felicia, Heather, Jennifer, Jessica, Kaitlyn, Keisha, Kimberly, LaKeisha, LaToya, Latasha,
  Lauren, Lisa, Maria, Melissa, Mary, Misty, Monica, Nicole, Patricia, Rachel, Rebecca, Sabrina, Samantha, Shanice,
  Shannon, Sheila, Stephanie, Summer, Tameka, Tamika, Tanya, Tara, Tiffany, Vanessa, Wanda, Whitney, Yolanda`);

export const men = list(`
  Anthony, Antonio, Billy, Bobby, Brandon, Brian, Carlos, Cedric, Chad, Charles, Christopher, Curtis, Daniel,
  Darrell, Demetrius, Derrick, Dustin, Eric, Frederick, Gary, Gregory, James, Jason, Jeffery, Jeremy, Jerome, Joe,
  Jonathan, Joshua, Justin, Kelvin, Kenneth, Kevin, Larry, Leroy, Marcus, Michael, Patrick, Randy, Raymond, Reginald,
  Robert, Rodney, Roderick, Ronald, Terrance, Terry, Timothy, Travis, Tyrone, William, Willie`);

export const grandmothers = list(`
  Annie, Barbara, Bernice, Bessie, Betty, Carolyn, Dorothy, Earnestine, Earline, Ethel, Gloria, Hattie, Ida, Jo Ann,
  Lillie, Linda, Mattie, Minnie, Ora, Pearlie, Peggy, Rosie, Ruby, Shirley, Vera, Willie Mae`);

export const streets = list(`
  Azalea Drive, Bell Street, Camellia Lane, Cedar Grove Road, Church Street, College Street, Cotton Gin Road,
  County Road 118, County Road 241, Cypress Bend, Depot Street, Dogwood Lane, East Avenue, Ferry Landing Road,
  Front Street, Gum Springs Road, Hickory Ridge, Holly Street, Honeysuckle Lane, Lakeview Drive, Magnolia Street,
  Martin Luther King Drive, Mill Pond Road, Mulberry Street, Oak Hill Road, Old Highway 49, Old Natchez Road,
  Old River Road, Pecan Street, Pine Ridge Road, Pleasant Hill Road, Railroad Avenue, Rosewood Circle, School Road,
  Shady Grove Road, Spring Lake Road, Sweetgum Lane, Sycamore Street, Walnut Street, Willow Bend`);
